//! `<problem>` blocks: text with responses in it, cut into questions.

use super::response::{self, Read};
use super::xml::{Elem, Node};
use crate::{QuestionDraft, QuizDraft};

/// What became of a problem.
pub(super) struct Problem {
    /// `None` when no question could be had.
    pub(super) quiz: Option<QuizDraft>,
    /// Why there is no quiz.
    pub(super) why: String,
    /// (what, why), besides the problem itself.
    pub(super) changed: Vec<(String, String)>,
    /// (what, why), besides the problem itself.
    pub(super) skipped: Vec<(String, String)>,
}

/// One question while the problem is walked.
struct Part<'a> {
    before: String,
    response: &'a Elem,
    solution: String,
}

pub(super) fn read(problem: &Elem, clean: &dyn Fn(&str) -> String) -> Problem {
    let mut walk = Walk {
        text: String::new(),
        parts: Vec::new(),
        hints: 0,
        solution: String::new(),
    };
    walk.children(problem);
    let mut out = Problem {
        quiz: None,
        why: String::new(),
        changed: Vec::new(),
        skipped: Vec::new(),
    };
    if walk.hints > 0 {
        out.changed.push((
            format!("hints: {}", walk.hints),
            "left out: there are no hints on demand".to_owned(),
        ));
    }
    let after = walk.text;
    let last = walk.parts.len().saturating_sub(1);
    let mut questions = Vec::new();
    let mut reasons = Vec::new();
    for (i, part) in walk.parts.into_iter().enumerate() {
        let what = part.response.tag.clone();
        match response::read(part.response, clean) {
            Ok(Read {
                kind,
                prompt,
                explanation,
                notes,
            }) => {
                let tail = if i == last { after.as_str() } else { "" };
                let explanation = clean(&format!("{}{explanation}", part.solution));
                questions.push(QuestionDraft {
                    id: format!("q{}", i + 1),
                    prompt_html: clean(&format!("{}{prompt}{tail}", part.before)),
                    explanation_html: Some(explanation).filter(|html| !html.is_empty()),
                    points: 1,
                    kind,
                });
                out.changed.extend(
                    notes
                        .into_iter()
                        .map(|why| (format!("question {}", i + 1), why)),
                );
            }
            Err(why) => reasons.push((what, why)),
        }
    }
    if questions.is_empty() {
        reasons.dedup();
        out.why = match reasons.is_empty() {
            true => "there is no question in it".to_owned(),
            false => reasons
                .iter()
                .map(|(what, why)| format!("{what}: {why}"))
                .collect::<Vec<_>>()
                .join("; "),
        };
        out.changed.clear();
    } else {
        out.skipped = reasons;
        out.quiz = Some(QuizDraft {
            pass_percent: 100,
            questions,
        });
    }
    out
}

struct Walk<'a> {
    text: String,
    parts: Vec<Part<'a>>,
    hints: usize,
    solution: String,
}

impl<'a> Walk<'a> {
    /// Text before a response is its prompt. Elements that a cut leaves open are closed when the
    /// HTML is cleaned.
    fn children(&mut self, elem: &'a Elem) {
        for child in &elem.children {
            match child {
                Node::Text(text) => self.text.push_str(&crate::text::escape(text)),
                Node::Elem(child) => self.elem(child),
            }
        }
    }

    fn elem(&mut self, elem: &'a Elem) {
        match elem.tag.as_str() {
            "script" | "style" => {}
            "demandhint" => self.hints += elem.all("hint").len(),
            "solution" => {
                let html = response::solution_html(elem);
                match self.parts.last_mut() {
                    Some(part) => part.solution.push_str(&html),
                    None => self.solution.push_str(&html),
                }
            }
            tag if tag.ends_with("response") => {
                let before = std::mem::take(&mut self.text);
                let solution = std::mem::take(&mut self.solution);
                self.parts.push(Part {
                    before,
                    response: elem,
                    solution,
                });
            }
            _ => {
                elem.open_html(&mut self.text);
                self.children(elem);
                elem.close_html(&mut self.text);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::xml::parse;
    use super::*;
    use crate::{Limits, QuestionKind};

    fn problem(xml: &str) -> Problem {
        read(&parse(xml, &Limits::default()).unwrap(), &|html: &str| {
            crate::sanitise(html).trim().to_owned()
        })
    }

    #[test]
    fn text_is_cut_into_prompts() {
        let read = problem(
            "<problem><p>A?</p><div><numericalresponse answer='4'><formulaequationinput/></numericalresponse>\
             <solution><div class='detailed-solution'><p>Explanation</p><p>2+2</p></div></solution></div><p>B?</p>\
             <stringresponse answer='x' type='ci'><label>Say</label><textline/></stringresponse><p>After</p>\
             <formularesponse answer='$y'/><demandhint><hint>h</hint></demandhint></problem>",
        );
        let quiz = read.quiz.unwrap();
        assert_eq!(quiz.questions.len(), 2);
        assert_eq!(
            quiz.questions[0].kind,
            QuestionKind::Numeric {
                value: 4.0,
                tolerance: 0.0
            }
        );
        assert!(quiz.questions[0].prompt_html.contains("A?"));
        assert_eq!(
            quiz.questions[0].explanation_html.as_deref(),
            Some("<div><p>2+2</p></div>")
        );
        assert!(
            quiz.questions[1].prompt_html.contains("B?")
                && quiz.questions[1].prompt_html.contains("Say")
        );
        assert_eq!(read.skipped.len(), 1);
        assert_eq!(read.changed.len(), 1);
    }

    #[test]
    fn what_has_no_question_says_why() {
        assert!(
            problem("<problem><customresponse cfn='f'/></problem>")
                .why
                .contains("customresponse")
        );
        assert!(
            problem("<problem><p>Read.</p></problem>")
                .why
                .contains("no question")
        );
    }
}
