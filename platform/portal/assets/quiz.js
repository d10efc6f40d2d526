// Says how many questions are answered, and asks before unsent answers are lost.
for (const form of document.querySelectorAll(".quiz__form")) {
  const status = form.querySelector("[data-answered]");
  const questions = [...form.querySelectorAll(".question")];
  let touched = false;

  const answered = (question) =>
    [...question.querySelectorAll("input")].some((input) =>
      input.type === "radio" || input.type === "checkbox" ? input.checked : input.value.trim() !== "",
    );

  const count = () => {
    if (!status) return;
    status.textContent = status.dataset.answered
      .replace("%answered", String(questions.filter(answered).length))
      .replace("%total", String(questions.length));
  };

  form.addEventListener("input", () => {
    touched = true;
    count();
  });
  form.addEventListener("submit", () => {
    touched = false;
  });
  addEventListener("beforeunload", (event) => {
    if (touched) event.preventDefault();
  });
  count();
}
