use collegium_portal::i18n::Locale;
use collegium_portal::views::{
    Activity, Choice, Question, QuestionKind, QuestionResult, Quiz, QuizResult,
};

use super::pick;

fn choice(
    value: &str,
    html: String,
    selected: bool,
    correct: Option<bool>,
    feedback: Option<String>,
) -> Choice {
    Choice {
        value: value.to_owned(),
        html,
        selected,
        correct,
        feedback_html: feedback,
    }
}

pub(super) fn quiz(locale: Locale, answered: bool) -> Activity {
    let p = |en: &str, ru: &str| pick(locale, en, ru);
    let known = |right: bool| answered.then_some(right);
    let result = |points: f64, correct: bool, expected: Option<&str>| {
        answered.then(|| QuestionResult {
            points,
            max_points: 1.0,
            correct,
            feedback_html: (!correct).then(|| {
                p(
                    "<p>Look again at the section on water.</p>",
                    "<p>Вернитесь к разделу о воде.</p>",
                )
            }),
            expected: expected.map(str::to_owned),
        })
    };
    let questions = vec![
        Question {
            name: "q1".to_owned(),
            prompt_html: p(
                "What does a glacier mostly slide on?",
                "По чему в основном скользит ледник?",
            ),
            kind: QuestionKind::Single,
            choices: vec![
                choice(
                    "a",
                    p("Dry rock", "По сухой скале"),
                    false,
                    known(false),
                    None,
                ),
                choice(
                    "b",
                    p("A film of water", "По плёнке воды"),
                    answered,
                    known(true),
                    Some(p(
                        "Some millimetres are enough.",
                        "Хватает нескольких миллиметров.",
                    )),
                ),
                choice("c", p("Gravel", "По гравию"), false, known(false), None),
            ],
            answer: String::new(),
            result: result(1.0, true, None),
        },
        Question {
            name: "q2".to_owned(),
            prompt_html: p(
                "Which sources feed the film <strong>in winter</strong>?",
                "Что питает плёнку <strong>зимой</strong>?",
            ),
            kind: QuestionKind::Multiple,
            choices: vec![
                choice(
                    "a",
                    p("Warmth from the earth", "Тепло земли"),
                    answered,
                    known(true),
                    None,
                ),
                choice("b", p("Friction", "Трение"), false, known(true), None),
                choice("c", p("Rain", "Дождь"), answered, known(false), None),
            ],
            answer: String::new(),
            result: result(0.5, false, None),
        },
        Question {
            name: "q3".to_owned(),
            prompt_html: p(
                "How many metres a day does a surging glacier reach?",
                "Сколько метров в сутки проходит ледник при подвижке?",
            ),
            kind: QuestionKind::Number,
            choices: vec![],
            answer: if answered {
                "6".to_owned()
            } else {
                String::new()
            },
            result: result(0.0, false, Some("65")),
        },
    ];
    Activity::Quiz {
        quiz: Box::new(Quiz {
            id: "7".to_owned(),
            title: p("Water under ice", "Вода подо льдом"),
            intro_html: Some(p(
                "<p>Three questions, no hurry.</p>",
                "<p>Три вопроса, торопиться некуда.</p>",
            )),
            action: Some("/x".to_owned()),
            questions,
            attempts_left: Some(2),
            result: answered.then_some(QuizResult {
                points: 1.5,
                max_points: 3.0,
                percent: 50,
                passed: Some(false),
                pass_percent: Some(60),
            }),
            retry_href: answered.then(|| "?again=7".to_owned()),
        }),
    }
}
