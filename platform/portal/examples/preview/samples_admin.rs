use collegium_portal::i18n::Locale;
use collegium_portal::theme::Theme;
use collegium_portal::views::{
    AccountStatus, BrandingPage, FormErrors, PermissionGroup, PermissionRow, RoleEditPage,
    RoleOption, RoleRow, RolesPage, SettingsPage, SignUpPolicy, UserDetailPage, UserInvitePage,
    UserRow, UsersPage,
};

use super::{Sample, Viewer, accounts::day, pick, sample};

fn roles(locale: Locale, chosen: &str) -> Vec<RoleOption> {
    [
        (
            "owner",
            "Owner",
            "Владелец",
            "May do everything, including handing the portal over.",
            "Может всё, в том числе передать портал другому.",
        ),
        (
            "admin",
            "Administrator",
            "Администратор",
            "Looks after people, roles and the portal’s face.",
            "Отвечает за людей, роли и внешний вид портала.",
        ),
        (
            "instructor",
            "Instructor",
            "Преподаватель",
            "Makes and teaches courses.",
            "Создаёт и ведёт курсы.",
        ),
        ("learner", "Learner", "Учащийся", "Learns.", "Учится."),
    ]
    .map(|(name, en, ru, en_text, ru_text)| RoleOption {
        name: name.into(),
        label: pick(locale, en, ru),
        description: pick(locale, en_text, ru_text),
        selected: name == chosen,
        locked: name == "owner",
    })
    .to_vec()
}

fn people(locale: Locale) -> Vec<UserRow> {
    [
        (
            "Ingrid Solberg",
            "Мария Ковалевская",
            "IS",
            "МК",
            AccountStatus::Active,
        ),
        (
            "Theodore Achterberg-Montgomery",
            "Константин Преображенский",
            "TA",
            "КП",
            AccountStatus::Active,
        ),
        (
            "Amara Okafor",
            "Айгуль Нурланова",
            "AO",
            "АН",
            AccountStatus::Invited,
        ),
        (
            "Piotr Zając",
            "Пётр Зайцев",
            "PZ",
            "ПЗ",
            AccountStatus::Unverified,
        ),
        ("Li Wei", "Ли Вэй", "LW", "ЛВ", AccountStatus::Deactivated),
    ]
    .map(|(en, ru, en_initials, ru_initials, status)| UserRow {
        name: pick(locale, en, ru),
        initials: pick(locale, en_initials, ru_initials),
        avatar: None,
        email: format!("{}@birchmere.example", en.to_lowercase().replace(' ', ".")),
        roles: vec![
            pick(locale, "Instructor", "Преподаватель"),
            pick(locale, "Learner", "Учащийся"),
        ],
        status,
        last_seen_at: (status == AccountStatus::Active).then(|| day(3)),
        href: "/admin/users/1".into(),
    })
    .to_vec()
}

pub(super) fn samples(locale: Locale) -> Vec<Sample> {
    use Viewer::Admin;
    let theme = |json: &str| serde_json::from_str::<Theme>(json).expect("a theme");
    let good = theme(
        r##"{"primary":"#1d4d3f","accent":"#b4532a","surface":"#faf8f3","font":"serif","radius":8,"logo":"/brand/birchmere.svg"}"##,
    );
    let poor = theme(
        r##"{"primary":"#ffd60a","accent":"#7dd3fc","surface":"#a8a8a8","font":"playfair","radius":20}"##,
    );
    vec![
        sample(
            "/admin/users",
            Admin,
            UsersPage {
                query: String::new(),
                roles: roles(locale, ""),
                status: None,
                users: people(locale),
                next_href: Some("/admin/users?cursor=x".into()),
                can_invite: true,
            },
        ),
        sample(
            "/admin/users?q=nobody",
            Admin,
            UsersPage {
                query: "nobody".into(),
                roles: roles(locale, "admin"),
                status: Some(AccountStatus::Invited),
                users: vec![],
                next_href: None,
                can_invite: false,
            },
        ),
        sample(
            "/admin/users/invite",
            Admin,
            UserInvitePage {
                emails: String::new(),
                roles: roles(locale, "learner"),
                errors: FormErrors::default().with(
                    "emails",
                    pick(locale, "This is needed.", "Это поле нужно заполнить."),
                ),
            },
        ),
        sample("/admin/users/1", Admin, detail(locale)),
        sample(
            "/admin/roles",
            Admin,
            RolesPage {
                roles: role_rows(locale),
                can_create: true,
            },
        ),
        sample("/admin/roles/grader", Admin, role(locale)),
        sample("/admin/branding", Admin, BrandingPage::new(&good, false)),
        sample(
            "/admin/branding/preview",
            Admin,
            BrandingPage::new(&poor, true),
        ),
        sample(
            "/admin/settings",
            Admin,
            SettingsPage {
                name: pick(
                    locale,
                    "Birchmere University",
                    "Южногорский технический университет",
                ),
                short_name: pick(locale, "Birchmere", "ЮГТУ"),
                default_locale: locale,
                sign_up: SignUpPolicy::Domain,
                domains: "birchmere.example\nalumni.birchmere.example".into(),
                can_edit: true,
                errors: FormErrors::default(),
            },
        ),
    ]
}

fn detail(locale: Locale) -> UserDetailPage {
    UserDetailPage {
        user: people(locale).swap_remove(1),
        path: "/admin/users/1".into(),
        created_at: day(412),
        two_factor: true,
        session_count: 2,
        roles: roles(locale, "instructor"),
        is_self: false,
        can_edit: true,
        errors: FormErrors::default(),
    }
}

fn role_rows(locale: Locale) -> Vec<RoleRow> {
    roles(locale, "")
        .into_iter()
        .zip(1_u32..)
        .map(|(role, number)| RoleRow {
            label: role.label,
            description: role.description,
            built_in: number < 4,
            member_count: number * number * number * 7,
            permission_count: 40 / number,
            href: "/admin/roles/grader".into(),
        })
        .collect()
}

fn role(locale: Locale) -> RoleEditPage {
    let group = |label: String, resource: &str| PermissionGroup {
        label,
        permissions: [
            ("read", "See", "Видеть"),
            ("create", "Create", "Создавать"),
            ("update", "Change", "Изменять"),
            ("delete", "Delete", "Удалять"),
        ]
        .map(|(verb, en, ru)| PermissionRow {
            name: format!("{resource}.{verb}"),
            label: pick(locale, en, ru),
            granted: verb == "read",
        })
        .to_vec(),
    };
    RoleEditPage {
        action: "/admin/roles/grader".into(),
        is_new: false,
        name: "grader".into(),
        label: pick(locale, "Grader", "Проверяющий"),
        description: pick(
            locale,
            "Marks what learners hand in.",
            "Проверяет работы учащихся.",
        ),
        built_in: false,
        locked: false,
        member_count: 4,
        groups: vec![
            group(pick(locale, "Courses", "Курсы"), "courses"),
            group(pick(locale, "Enrolments", "Записи на курсы"), "enrolments"),
            group(pick(locale, "People", "Люди"), "users"),
            group(pick(locale, "Roles", "Роли"), "roles"),
        ],
        errors: FormErrors::default(),
    }
}
