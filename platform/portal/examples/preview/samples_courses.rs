use collegium_portal::i18n::Locale;
use collegium_portal::views::{
    Activity, CataloguePage, Completion, CourseAction, CourseCard, CoursePage, CourseRef,
    CourseState, Cover, ErrorKind, ErrorPage, Hero, HomePage, LanguageOption, LearningPage,
    LessonLink, LessonNav, LessonPage, LessonState, ModuleOutline, Progress, VideoSource,
};

use super::quiz::quiz;
use super::{Sample, Viewer, pick, sample};

pub(super) fn samples(locale: Locale) -> Vec<Sample> {
    use Viewer::{Learner, Visitor};
    let mut samples = vec![
        sample("/", Visitor, home(locale, false)),
        sample("/home-learner", Learner, home(locale, true)),
        sample("/courses", Visitor, catalogue(locale, "", 9)),
        sample(
            "/courses?q=none",
            Visitor,
            catalogue(locale, "dendrochronology", 0),
        ),
        sample(
            "/courses/glaciers",
            Visitor,
            course(
                locale,
                CourseAction::SignIn {
                    href: "/sign-in".into(),
                },
            ),
        ),
        sample(
            "/courses/glaciers-enrol",
            Learner,
            course(
                locale,
                CourseAction::Enrol {
                    action: "/x".into(),
                },
            ),
        ),
        sample("/courses/glaciers-learner", Learner, enrolled(locale)),
        sample(
            "/courses/glaciers/lessons/2",
            Learner,
            lesson(locale, reading(locale)),
        ),
        sample(
            "/courses/glaciers/lessons/visitor",
            Visitor,
            visitor_lesson(locale),
        ),
        sample(
            "/courses/glaciers/lessons/quiz",
            Learner,
            lesson(locale, vec![quiz(locale, false)]),
        ),
        sample(
            "/courses/glaciers/lessons/result",
            Learner,
            lesson(locale, vec![quiz(locale, true)]),
        ),
        sample("/learning", Learner, learning(locale)),
        sample(
            "/learning-empty",
            Learner,
            LearningPage {
                in_progress: vec![],
                completed: vec![],
            },
        ),
    ];
    samples.extend(ErrorKind::ALL.map(|kind| {
        let path = match kind {
            ErrorKind::BadRequest => "/error/400",
            ErrorKind::Forbidden => "/error/403",
            ErrorKind::NotFound => "/error/404",
            ErrorKind::TooManyRequests => "/error/429",
            ErrorKind::Internal => "/error/500",
            ErrorKind::Unavailable => "/error/503",
        };
        let page = ErrorPage {
            request_id: Some("0199c1a2-7f3e-7c11-9a51-c0ffee000001".to_owned()),
            retry_after: (kind == ErrorKind::TooManyRequests).then_some(21),
            ..ErrorPage::new(kind)
        };
        sample(path, Visitor, page)
    }));
    samples
}

const TITLES: [(&str, &str, &str, &str); 9] = [
    (
        "Reading glaciers",
        "Как читать ледники",
        "How ice moves, what it leaves behind, and how to tell its story from a map, a core and a walk.",
        "Как движется лёд, что он оставляет после себя и как восстановить его историю по карте, керну и прогулке.",
    ),
    (
        "Linear algebra, seen",
        "Линейная алгебра наглядно",
        "Vectors and matrices by drawing first and proving second.",
        "Векторы и матрицы: сначала рисуем, потом доказываем.",
    ),
    (
        "Rust for the curious",
        "Rust для любознательных",
        "Ownership without tears: a small language server, built in twelve evenings.",
        "Владение без слёз: маленький языковой сервер за двенадцать вечеров.",
    ),
    (
        "The honest experiment",
        "Честный эксперимент",
        "Randomisation, blinding, and the art of being wrong in public.",
        "Рандомизация, ослепление и искусство ошибаться на людях.",
    ),
    (
        "A history of the book",
        "История книги",
        "From scroll to screen in ten objects.",
        "От свитка к экрану в десяти предметах.",
    ),
    (
        "Soil",
        "Почва",
        "The thin layer that feeds us.",
        "Тонкий слой, который нас кормит.",
    ),
    (
        "Bridges: how things stand up and why, sometimes, they do not",
        "Мосты: почему одни сооружения стоят, а другие — нет",
        "Statics from the Romans to the wind tunnel.",
        "Статика от римлян до аэродинамической трубы.",
    ),
    (
        "Music and number",
        "Музыка и число",
        "Tuning, rhythm and a little group theory.",
        "Строй, ритм и немного теории групп.",
    ),
    ("First aid for data", "Первая помощь данным", "", ""),
];

fn cards(locale: Locale, count: usize, begun: bool) -> Vec<CourseCard> {
    TITLES
        .iter()
        .take(count)
        .zip(0_u32..)
        .map(|((en, ru, en_summary, ru_summary), index)| CourseCard {
            title: pick(locale, en, ru),
            summary: pick(locale, en_summary, ru_summary),
            href: "/courses/glaciers".to_owned(),
            language: locale.code().to_owned(),
            cover: Cover::new(None, &format!("{en}{index}")),
            lesson_count: 8 + index * 3,
            minutes: (index % 3 != 2).then_some(95 + index * 40),
            progress: begun.then(|| Progress::new(3 + index * 2, 8 + index * 3)),
            next_lesson: begun.then(|| LessonNav {
                href: "/courses/glaciers/lessons/moraines".to_owned(),
                title: pick(
                    locale,
                    "Moraines: the ice’s signature",
                    "Морены: подпись ледника",
                ),
            }),
        })
        .collect()
}

fn home(locale: Locale, begun: bool) -> HomePage {
    HomePage {
        hero: Hero {
            title: (!begun).then(|| {
                pick(
                    locale,
                    "Learn slowly. Know it for good.",
                    "Учиться не спеша. Знать надолго.",
                )
            }),
            lead: None,
            image: None,
        },
        continue_learning: if begun {
            cards(locale, 2, true)
        } else {
            vec![]
        },
        courses: cards(locale, 6, false),
        course_count: 23,
    }
}

fn catalogue(locale: Locale, query: &str, count: usize) -> CataloguePage {
    CataloguePage {
        query: query.to_owned(),
        languages: ["en", "ru", "de"]
            .map(|code| LanguageOption {
                code: code.to_owned(),
                selected: false,
            })
            .to_vec(),
        courses: cards(locale, count, false),
        next_href: (count > 0).then(|| "/courses?cursor=x".to_owned()),
    }
}

fn learning(locale: Locale) -> LearningPage {
    let mut completed = cards(locale, 5, true).split_off(3);
    for card in &mut completed {
        card.progress = Some(Progress::new(17, 17));
    }
    LearningPage {
        in_progress: cards(locale, 3, true),
        completed,
    }
}

/// A text in English and in Russian.
type Both = (&'static str, &'static str);

const MODULES: [(&str, &str, &[Both]); 3] = [
    (
        "Snow that stayed",
        "Снег, который остался",
        &[
            ("What a glacier is", "Что такое ледник"),
            ("From flake to ice", "От снежинки ко льду"),
            ("A budget of snow", "Бюджет снега"),
            ("Check yourself", "Проверьте себя"),
        ],
    ),
    (
        "How ice moves",
        "Как движется лёд",
        &[
            ("A very slow river", "Очень медленная река"),
            ("Sliding on water", "Скольжение по воде"),
            (
                "Crevasses, and why they are where they are",
                "Трещины и почему они именно там, где они есть",
            ),
        ],
    ),
    (
        "What it leaves behind",
        "Что он оставляет",
        &[
            ("Moraines: the ice’s signature", "Морены: подпись ледника"),
            ("Valleys with a round bottom", "Долины с круглым дном"),
            ("Stones far from home", "Камни вдали от дома"),
            ("A walk with a map", "Прогулка с картой"),
        ],
    ),
];

fn modules(locale: Locale, done: Option<usize>) -> Vec<ModuleOutline> {
    let mut index = 0;
    MODULES
        .iter()
        .map(|(en, ru, lessons)| ModuleOutline {
            title: pick(locale, en, ru),
            lessons: lessons
                .iter()
                .zip(1_u32..)
                .map(|((en, ru), number)| {
                    let state = match done {
                        None => LessonState::Untracked,
                        Some(done) if index < done => LessonState::Done,
                        Some(done) if index == done => LessonState::Started,
                        Some(_) => LessonState::New,
                    };
                    index += 1;
                    LessonLink {
                        title: pick(locale, en, ru),
                        href: done.map(|_| "/courses/glaciers/lessons/2".to_owned()),
                        minutes: Some(6 + number * 3),
                        has_quiz: number == 4,
                        state,
                        current: false,
                    }
                })
                .collect(),
        })
        .collect()
}

fn course(locale: Locale, action: CourseAction) -> CoursePage {
    let (_, _, en, ru) = TITLES[0];
    CoursePage {
        title: pick(locale, TITLES[0].0, TITLES[0].1),
        summary: pick(locale, en, ru),
        about_html: Some(pick(
            locale,
            "<p>A glacier is the slowest thing you will ever see move. This course teaches you to see it: first in numbers, then in stones, and in the end on a hillside near you.</p><p>You need school physics and a pair of boots. Each lesson takes an evening; there is a small quiz after each part.</p>",
            "<p>Ледник — самое медленное движение, которое вы увидите. Этот курс учит его видеть: сначала в числах, потом в камнях, а в конце — на склоне рядом с домом.</p><p>Понадобятся школьная физика и крепкие ботинки. На урок уходит вечер; после каждой части — небольшой тест.</p>",
        )),
        language: locale.code().to_owned(),
        cover: Cover::new(None, "Reading glaciers0"),
        state: CourseState::Published,
        modules: modules(locale, None),
        lesson_count: 11,
        minutes: Some(165),
        progress: None,
        action,
    }
}

fn enrolled(locale: Locale) -> CoursePage {
    CoursePage {
        modules: modules(locale, Some(5)),
        progress: Some(Progress::new(5, 11)),
        action: CourseAction::Continue {
            href: "/courses/glaciers/lessons/2".to_owned(),
            lesson: pick(locale, "Sliding on water", "Скольжение по воде"),
        },
        ..course(locale, CourseAction::Closed)
    }
}

fn lesson(locale: Locale, activities: Vec<Activity>) -> LessonPage {
    let mut outline = modules(locale, Some(5));
    outline[1].lessons[1].current = true;
    LessonPage {
        course: CourseRef {
            title: pick(locale, TITLES[0].0, TITLES[0].1),
            href: "/courses/glaciers-learner".to_owned(),
            lesson_count: 11,
            progress: Some(Progress::new(5, 11)),
        },
        modules: outline,
        module_title: pick(locale, "How ice moves", "Как движется лёд"),
        title: pick(locale, "Sliding on water", "Скольжение по воде"),
        position: 6,
        language: locale.code().to_owned(),
        activities,
        previous: Some(LessonNav {
            title: pick(locale, "A very slow river", "Очень медленная река"),
            href: "#".to_owned(),
        }),
        next: Some(LessonNav {
            title: pick(
                locale,
                "Crevasses, and why they are where they are",
                "Трещины и почему они именно там, где они есть",
            ),
            href: "#".to_owned(),
        }),
        completion: Completion::Pending {
            action: "/x".to_owned(),
        },
    }
}

fn visitor_lesson(locale: Locale) -> LessonPage {
    let mut page = lesson(locale, reading(locale));
    page.modules = modules(locale, None);
    page.course.progress = None;
    page.completion = Completion::Untracked;
    page.next = None;
    page
}

const ARTICLE_EN: &str = "<p>Most of a glacier’s speed is not in the ice at all. It is <em>under</em> it: a film of meltwater, a few millimetres thick, on which a mountain of ice can slide like a plate on a wet table.</p><h2>Where the water comes from</h2><p>Three sources feed the film. Two of them work in the dark:</p><ol><li>warmth from the earth, some 60&nbsp;mW per square metre;</li><li>friction, once the ice slides;</li><li>meltwater from above, which falls through shafts called <a href=\"#\">moulins</a>.</li></ol><blockquote><p>In summer the glacier lifts its feet. You can measure it: the surface rises by a hand’s breadth.</p></blockquote><h3>A little model</h3><p>Sliding grows with the stress at the bed and falls with the <code>effective_pressure</code> between ice and rock:</p><pre><code>/// Sliding speed at the bed, in metres a year.\nfn sliding(stress: f64, effective_pressure: f64) -&gt; f64 {\n    const ROUGHNESS: f64 = 0.014; // fitted to the Findelen glacier, July 1985\n    ROUGHNESS * stress.powi(3) / effective_pressure.max(0.05)\n}</code></pre><table><thead><tr><th>Glacier</th><th>Winter</th><th>Summer</th></tr></thead><tbody><tr><td>Findelen</td><td>0.12 m a day</td><td>0.21 m a day</td></tr><tr><td>Variegated, in surge</td><td>0.3 m a day</td><td>65 m a day</td></tr></tbody></table><p>A glacier that surges does in a week what others do in a lifetime.</p>";
const ARTICLE_RU: &str = "<p>Бо́льшая часть скорости ледника — вовсе не во льду. Она <em>под</em> ним: в плёнке талой воды толщиной в несколько миллиметров, по которой гора льда скользит, как тарелка по мокрому столу.</p><h2>Откуда берётся вода</h2><p>Плёнку питают три источника, и два из них работают в темноте:</p><ol><li>тепло земли, около 60&nbsp;мВт на квадратный метр;</li><li>трение, как только лёд начинает скользить;</li><li>талая вода сверху, падающая через колодцы — <a href=\"#\">мулены</a>.</li></ol><blockquote><p>Летом ледник приподнимается. Это можно измерить: поверхность поднимается на ладонь.</p></blockquote><h3>Маленькая модель</h3><p>Скольжение растёт с напряжением у ложа и падает с <code>effective_pressure</code> между льдом и скалой:</p><pre><code>/// Скорость скольжения у ложа, метров в год.\nfn sliding(stress: f64, effective_pressure: f64) -&gt; f64 {\n    const ROUGHNESS: f64 = 0.014; // подобрано по леднику Финделен, июль 1985\n    ROUGHNESS * stress.powi(3) / effective_pressure.max(0.05)\n}</code></pre><table><thead><tr><th>Ледник</th><th>Зимой</th><th>Летом</th></tr></thead><tbody><tr><td>Финделен</td><td>0,12 м в сутки</td><td>0,21 м в сутки</td></tr><tr><td>Варигейтед, при подвижке</td><td>0,3 м в сутки</td><td>65 м в сутки</td></tr></tbody></table><p>Ледник во время подвижки проходит за неделю столько, сколько другие — за целую жизнь.</p>";

fn reading(locale: Locale) -> Vec<Activity> {
    vec![
        Activity::Page {
            title: None,
            html: pick(locale, ARTICLE_EN, ARTICLE_RU),
        },
        Activity::Video {
            title: pick(locale, "A surge in one minute", "Подвижка за одну минуту"),
            source: VideoSource::from_url("https://vimeo.com/1234").expect("an address"),
        },
        Activity::File {
            title: pick(
                locale,
                "Field notes, July 1985",
                "Полевой дневник, июль 1985",
            ),
            href: "/objects/notes.pdf".to_owned(),
            format: "PDF".to_owned(),
            bytes: 2_480_000,
            description: pick(locale, "Scanned, 24 pages", "Скан, 24 страницы"),
        },
        Activity::Link {
            title: pick(
                locale,
                "World Glacier Monitoring Service",
                "Всемирная служба мониторинга ледников",
            ),
            href: "https://wgms.ch".to_owned(),
            host: "wgms.ch".to_owned(),
            description: String::new(),
        },
    ]
}
