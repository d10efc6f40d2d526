//! The responses of a problem that can be marked without a program of the author's.

use super::xml::Elem;
use crate::text::{choice_id, escape, filled};
use crate::{ChoiceDraft, QuestionKind};

/// A response that was understood.
pub(super) struct Read {
    pub(super) kind: QuestionKind,
    /// HTML in the response that belongs to the question.
    pub(super) prompt: String,
    /// HTML shown after answering.
    pub(super) explanation: String,
    /// What was changed, as sentences for the report.
    pub(super) notes: Vec<String>,
}

type Clean<'a> = &'a dyn Fn(&str) -> String;

/// The error is a sentence for the report.
pub(super) fn read(response: &Elem, clean: Clean<'_>) -> Result<Read, String> {
    let mut notes = Vec::new();
    let kind = match response.tag.as_str() {
        "multiplechoiceresponse" | "truefalseresponse" => {
            let choices = choices(response, "choice", "choicehint", clean, &mut notes)?;
            single(choices)?
        }
        "choiceresponse" => {
            let choices = choices(response, "choice", "choicehint", clean, &mut notes)?;
            QuestionKind::Multiple { choices }
        }
        "optionresponse" => single(options(response, clean, &mut notes)?)?,
        "stringresponse" => short_text(response)?,
        "numericalresponse" => numeric(response, &mut notes)?,
        "customresponse" | "schematicresponse" | "coderesponse" => {
            return Err("marked by a program of the author's".to_owned());
        }
        "formularesponse" | "symbolicresponse" => {
            return Err("answers that are formulas cannot be marked here".to_owned());
        }
        _ => return Err("a kind of response that is not known".to_owned()),
    };
    if let Some(credit) = filled(response.attr("partial_credit")) {
        notes.push(format!(
            "partial credit ({credit}) was left out: an answer is right or wrong"
        ));
    }
    let mut explanation = String::new();
    for solution in response.all("solution") {
        explanation.push_str(&solution_html(solution));
    }
    for hint in response.all("correcthint") {
        explanation.push_str(&paragraph(hint));
    }
    note_hints(response, &mut notes);
    let mut prompt = String::new();
    for label in response
        .all("label")
        .into_iter()
        .chain(response.all("description"))
    {
        prompt.push_str(&paragraph(label));
    }
    prompt.push_str(&response.inner_html(&is_part_of_answer));
    Ok(Read {
        kind,
        prompt,
        explanation,
        notes,
    })
}

fn paragraph(elem: &Elem) -> String {
    format!("<p>{}</p>", elem.inner_html(&|_| false))
}

fn is_part_of_answer(elem: &Elem) -> bool {
    elem.tag.ends_with("hint")
        || elem.tag.ends_with("group")
        || elem.tag.ends_with("input")
        || matches!(
            elem.tag.as_str(),
            "label"
                | "description"
                | "solution"
                | "textline"
                | "responseparam"
                | "additional_answer"
                | "script"
                | "style"
                | "answer"
                | "param"
        )
}

fn note_hints(response: &Elem, notes: &mut Vec<String>) {
    for (tag, what) in [
        (
            "compoundhint",
            "feedback on a combination of answers was left out",
        ),
        (
            "stringequalhint",
            "feedback on one wrong answer was left out",
        ),
        (
            "regexphint",
            "feedback on a pattern of answers was left out",
        ),
    ] {
        let n = response.all(tag).len();
        if n > 0 {
            notes.push(format!("{what} ({n})"));
        }
    }
}

/// The text of a solution, without the heading that every editor puts there.
pub(super) fn solution_html(solution: &Elem) -> String {
    solution.inner_html(&|elem| {
        matches!(elem.tag.as_str(), "p" | "h2" | "h3")
            && elem.text().eq_ignore_ascii_case("explanation")
            || elem.tag == "script"
    })
}

fn single(choices: Vec<ChoiceDraft>) -> Result<QuestionKind, String> {
    if choices.len() < 2 {
        return Err("it has fewer than two choices".to_owned());
    }
    if !choices.iter().any(|c| c.correct) {
        return Err("none of its choices is marked as right".to_owned());
    }
    Ok(QuestionKind::Single { choices })
}

fn choices(
    response: &Elem,
    tag: &str,
    hint: &str,
    clean: Clean<'_>,
    notes: &mut Vec<String>,
) -> Result<Vec<ChoiceDraft>, String> {
    let mut choices = Vec::new();
    let mut unselected = 0;
    for (i, elem) in response.all(tag).into_iter().enumerate() {
        let correct = elem
            .attr("correct")
            .unwrap_or("false")
            .trim()
            .to_ascii_lowercase();
        if correct.contains(['$', '(']) {
            return Err("its right answer is worked out by a program of the author's".to_owned());
        }
        if correct == "partial" {
            notes.push("a choice that was right in part counts as wrong".to_owned());
        }
        let (mut feedback, mut when_chosen) = (None, false);
        for hint in elem.all(hint) {
            let chosen = hint
                .attr("selected")
                .is_none_or(|s| s.eq_ignore_ascii_case("true"));
            if chosen && !when_chosen {
                feedback = Some(clean(&hint.inner_html(&|_| false)));
                when_chosen = true;
            } else {
                unselected += 1;
            }
        }
        choices.push(ChoiceDraft {
            id: choice_id(i),
            html: clean(elem.inner_html(&|e| e.tag == hint).trim()),
            correct: correct == "true",
            feedback_html: feedback.filter(|html| !html.is_empty()),
        });
    }
    if unselected > 0 {
        notes.push(format!(
            "feedback on choices that are not chosen was left out ({unselected})"
        ));
    }
    if choices.is_empty() {
        return Err("it has no choices".to_owned());
    }
    Ok(choices)
}

/// `<option>` elements, or the older list `('a','b')` in an attribute.
fn options(
    response: &Elem,
    clean: Clean<'_>,
    notes: &mut Vec<String>,
) -> Result<Vec<ChoiceDraft>, String> {
    let inputs = response.all("optioninput");
    let [input] = inputs[..] else {
        return Err("it has more than one list to choose from, or none".to_owned());
    };
    let Some(list) = filled(input.attr("options")) else {
        return choices(response, "option", "optionhint", clean, notes);
    };
    let correct = input.attr("correct").unwrap_or_default();
    let names = quoted(list).ok_or("its list of options cannot be read")?;
    Ok(names
        .into_iter()
        .enumerate()
        .map(|(i, name)| ChoiceDraft {
            id: choice_id(i),
            html: clean(&escape(&name)),
            correct: name == correct,
            feedback_html: None,
        })
        .collect())
}

fn quoted(list: &str) -> Option<Vec<String>> {
    let mut rest = list.trim().strip_prefix('(')?.strip_suffix(')')?.trim();
    let mut names = Vec::new();
    while !rest.is_empty() {
        let quote = rest.chars().next().filter(|c| matches!(c, '\'' | '"'))?;
        let mut name = String::new();
        let mut end = None;
        let mut escaped = false;
        for (at, c) in rest.char_indices().skip(1) {
            match c {
                '\\' if !escaped => escaped = true,
                c if c == quote && !escaped => {
                    end = Some(at + 1);
                    break;
                }
                c => {
                    name.push(c);
                    escaped = false;
                }
            }
        }
        names.push(name);
        rest = rest[end?..].trim_start();
        rest = rest.strip_prefix(',').unwrap_or(rest).trim_start();
    }
    Some(names)
}

fn short_text(response: &Elem) -> Result<QuestionKind, String> {
    let kind = response.attr("type").unwrap_or_default();
    if kind.split_whitespace().any(|word| word == "regexp") {
        return Err("answers are compared with a pattern".to_owned());
    }
    let first = response.attr("answer").into_iter().map(str::to_owned);
    let more = response
        .all("additional_answer")
        .into_iter()
        .map(|e| e.attr("answer").map_or_else(|| e.text(), str::to_owned));
    let mut accepted: Vec<String> = first
        .chain(more)
        .map(|a| a.trim().to_owned())
        .filter(|a| !a.is_empty())
        .collect();
    accepted.dedup();
    if accepted.is_empty() {
        return Err("it has no right answer".to_owned());
    }
    if accepted.iter().any(|answer| answer.starts_with('$')) {
        return Err("its right answer is worked out by a program of the author's".to_owned());
    }
    let case_sensitive = !kind.split_whitespace().any(|word| word == "ci");
    Ok(QuestionKind::ShortText {
        accepted,
        case_sensitive,
    })
}

fn numeric(response: &Elem, notes: &mut Vec<String>) -> Result<QuestionKind, String> {
    let answer = response.attr("answer").unwrap_or_default().trim();
    if let Some((low, high, open)) = range(answer) {
        if open {
            notes.push("the ends of the range count as right".to_owned());
        }
        return Ok(QuestionKind::Numeric {
            value: f64::midpoint(low, high),
            tolerance: (high - low) / 2.0,
        });
    }
    let value = number(answer).ok_or_else(|| {
        format!(
            "its right answer, {:?}, is not a plain number",
            answer.chars().take(60).collect::<String>()
        )
    })?;
    let tolerance = response
        .all("responseparam")
        .into_iter()
        .find(|p| p.attr("type") == Some("tolerance"))
        .and_then(|p| p.attr("default"))
        .map_or(Some(0.0), |t| tolerance(t, value))
        .ok_or("its tolerance is not a plain number")?;
    let others = response.all("additional_answer").len();
    if others > 0 {
        notes.push(format!("further right answers were left out ({others})"));
    }
    Ok(QuestionKind::Numeric { value, tolerance })
}

/// A plain number, or `9.3*10^7`.
fn number(text: &str) -> Option<f64> {
    let (text, power) = match text.split_once("*10^") {
        Some((text, power)) => (text.trim(), power.trim()),
        None => (text, "0"),
    };
    let plain = |text: &str| {
        text.bytes()
            .all(|b| b.is_ascii_digit() || b"+-.eE".contains(&b))
    };
    let power = power.trim_matches(['(', ')']).parse::<i32>().ok()?;
    text.parse::<f64>()
        .ok()
        .filter(|_| plain(text))
        .map(|n| {
            if power == 0 {
                n
            } else {
                n * 10_f64.powi(power)
            }
        })
        .filter(|n| n.is_finite())
}

fn tolerance(text: &str, value: f64) -> Option<f64> {
    let text = text.trim();
    let absolute = match text.strip_suffix('%') {
        Some(percent) => number(percent.trim())? / 100.0 * value.abs(),
        None => number(text)?,
    };
    (absolute.is_finite() && absolute >= 0.0).then_some(absolute)
}

/// `[1, 5)`: the ends, and whether one of them is left out.
fn range(text: &str) -> Option<(f64, f64, bool)> {
    let inner = text.strip_prefix(['[', '('])?.strip_suffix([']', ')'])?;
    let (low, high) = inner.split_once(',')?;
    let (low, high) = (number(low.trim())?, number(high.trim())?);
    (low <= high && (high - low).is_finite()).then(|| (low, high, text.contains(['(', ')'])))
}

#[cfg(test)]
mod tests {
    use super::super::xml::parse;
    use super::*;
    use crate::Limits;

    fn kind(xml: &str) -> Result<QuestionKind, String> {
        let elem = parse(xml, &Limits::default()).unwrap();
        read(&elem, &|html: &str| crate::sanitise(html).trim().to_owned()).map(|read| read.kind)
    }

    #[test]
    fn numbers_ranges_and_tolerances() {
        let numeric = |value, tolerance| Ok(QuestionKind::Numeric { value, tolerance });
        assert_eq!(
            kind("<numericalresponse answer='[2,6)'/>"),
            numeric(4.0, 2.0)
        );
        assert_eq!(
            kind(
                "<numericalresponse answer='200'><responseparam type='tolerance' default='5%'/></numericalresponse>"
            ),
            numeric(200.0, 10.0)
        );
        assert_eq!(
            kind("<numericalresponse answer='2*10^3'/>"),
            numeric(2000.0, 0.0)
        );
        for unreadable in ["$x", "2*pi", "nan", "inf", "", "[6,2]", "1e999"] {
            assert!(
                kind(&format!("<numericalresponse answer='{unreadable}'/>")).is_err(),
                "{unreadable}"
            );
        }
    }

    #[test]
    fn option_lists_are_read_in_both_ways() {
        let old = "<optionresponse><optioninput options=\"('it\\'s','b, c')\" correct=\"b, c\"/></optionresponse>";
        let Ok(QuestionKind::Single { choices }) = kind(old) else {
            panic!()
        };
        assert_eq!(
            choices
                .iter()
                .map(|c| (c.html.as_str(), c.correct))
                .collect::<Vec<_>>(),
            [("it's", false), ("b, c", true)]
        );
        let new = "<optionresponse><optioninput><option correct='True'>a<optionhint>f</optionhint></option>\
                   <option correct='False'>b</option></optioninput></optionresponse>";
        let Ok(QuestionKind::Single { choices }) = kind(new) else {
            panic!()
        };
        assert_eq!(choices[0].feedback_html.as_deref(), Some("f"));
        assert!(
            kind("<optionresponse><optioninput options='x' correct='y'/></optionresponse>")
                .is_err()
        );
    }

    #[test]
    fn texts_with_patterns_are_refused() {
        assert!(kind("<stringresponse answer='a.*' type='ci regexp'/>").is_err());
        assert_eq!(
            kind("<stringresponse answer='A'><additional_answer answer='B'/></stringresponse>"),
            Ok(QuestionKind::ShortText {
                accepted: vec!["A".into(), "B".into()],
                case_sensitive: true
            })
        );
    }
}
