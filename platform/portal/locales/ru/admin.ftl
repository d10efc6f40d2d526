users-invite = Пригласить
users-search = Имя или адрес почты
users-role = Роль
users-any-role = Любая роль
users-roles = Роли
users-status = Состояние
users-any-status = Любое состояние
users-person = Человек
users-last-seen = Последний визит
users-never = никогда
users-none = Никто не нашёлся
users-none-text = Попробуйте другое имя или меньше условий.
status-active = Активен
status-invited = Приглашён
status-unverified = Не подтверждён
status-deactivated = Отключён

invite-title = Приглашение
invite-lead = Каждый получит письмо со своей ссылкой.
invite-emails = Адреса почты
invite-emails-hint = По одному в строке.
invite-button = Отправить приглашения
invite-sent = { $count ->
    [one] Отправлено { $count } приглашение.
    [few] Отправлено { $count } приглашения.
   *[other] Отправлено { $count } приглашений.
}

user-created = Учётная запись с
user-save-roles = Сохранить роли
user-access = Доступ
user-deactivate = Отключить учётную запись
user-deactivate-text = Человек сразу выйдет из всех сеансов и не сможет войти. Его работа сохранится.
user-deactivated-text = Эта учётная запись отключена.
user-activate = Включить учётную запись
user-sign-out-everywhere = Завершить все сеансы
user-deactivated-done = Учётная запись отключена.
user-activated-done = Учётная запись снова включена.

roles-new = Новая роль
roles-lead = Роль — это набор прав. Их может быть несколько: во всём вузе и в отдельных курсах.
roles-built-in = встроенная
roles-members = { $count ->
    [one] { $count } человек
    [few] { $count } человека
   *[other] { $count } человек
}
roles-permissions = { $count ->
    [one] { $count } право
    [few] { $count } права
   *[other] { $count } прав
}
role-name = Идентификатор
role-name-hint = Строчные латинские буквы, цифры и дефисы. Его нельзя будет изменить.
role-name-taken = Такая роль уже есть.
role-label = Название
role-description = Для чего она
role-permissions = Права
role-in-course = в курсе
role-locked = Эту роль изменить нельзя.
role-delete = Удалить роль
role-delete-text = { $count ->
    [0] Этой роли ни у кого нет.
    [one] Роль потеряет { $count } человек.
    [few] Роль потеряют { $count } человека.
   *[other] Роль потеряют { $count } человек.
}
role-deleted = Роль удалена.
role-owner = Владелец
role-admin = Администратор
role-instructor = Преподаватель
role-assistant = Ассистент
role-learner = Учащийся
role-owner-text = Может всё, в том числе передать портал другому.
role-admin-text = Отвечает за людей, роли и внешний вид портала.
role-instructor-text = Создаёт и ведёт курсы.
role-assistant-text = Помогает вести порученные курсы.
role-learner-text = Учится.

branding-lead = Цвета, шрифт и знаки вашего портала. Просмотр показывает, что увидят читатели на светлом и на тёмном.
branding-primary = Основной цвет
branding-primary-text = Текст основного цвета
branding-accent = Акцент
branding-accent-text = Текст акцентного цвета
branding-surface = Страница
branding-font = Шрифт
branding-radius = Скругление углов
branding-logo = Логотип
branding-logo-dark = Логотип на тёмном
branding-favicon = Значок вкладки
branding-preview = Просмотр
branding-preview-button = Посмотреть
branding-unsaved = не сохранено
branding-light = светлая
branding-dark = тёмная
branding-corrected = Поправлено, чтобы мог прочесть каждый
branding-corrected-text = У некоторых цветов не хватало контраста (WCAG 2.2 AA). Тон сохранён, изменена только светлота.
branding-all-good = У всех цветов достаточно контраста.
branding-sample-title = Грамматика ландшафта
branding-sample-text = Как долины, лёд и люди писали землю вокруг нас и как
branding-sample-link = прочесть написанное
branding-colour-invalid = Цвет пишется как #rrggbb.
branding-saved = Новое оформление действует.

settings-university = Вуз
settings-university-text = Их меняет тот, кто ведёт для вас платформу.
settings-name = Название
settings-short-name = Краткое название
settings-language = Язык
settings-sign-up = Кто может создать учётную запись
settings-open = Кто угодно
settings-open-text = Адрес почты нужно подтвердить.
settings-domain = Те, чья почта на определённых доменах
settings-domain-text = Например, студенты и сотрудники.
settings-invitation = Только по приглашению
settings-invitation-text = Страницы регистрации нет.
settings-domains = Домены
settings-domains-hint = По одному в строке, например example.edu.
settings-domains-needed = Нужен хотя бы один домен.
settings-domain-invalid = { $domain } — не домен.

resource-courses = Курсы
resource-enrolments = Записи на курсы
resource-progress = Успехи
resource-users = Люди
resource-roles = Роли
resource-api-keys = Ключи API
resource-theme = Оформление
resource-settings = Настройки
resource-audit = Журнал действий
resource-domains = Домены
resource-catalogue = Каталог
resource-lessons = Уроки
role-anonymous = Посетитель
role-anonymous-text = Все, кто не вошёл.
permission-catalogue-read = Видеть опубликованные курсы
permission-courses-read-unpublished = Видеть черновики и архив
permission-courses-create = Создавать и загружать
permission-courses-update = Менять курсы и уроки
permission-courses-publish = Публиковать и убирать в архив
permission-courses-delete = Удалять
permission-lessons-read = Читать уроки
permission-enrolments-create-own = Записываться самому
permission-enrolments-read = Видеть записанных
permission-enrolments-manage = Записывать и отчислять других
permission-progress-write = Отмечать свои успехи
permission-users-read = Видеть людей
permission-users-invite = Приглашать
permission-users-update = Менять людей и их роли
permission-roles-read = Видеть роли
permission-roles-update = Определять роли
permission-api-keys-read = Видеть ключи
permission-api-keys-manage = Создавать и отзывать ключи
permission-settings-read = Видеть настройки
permission-settings-update = Менять настройки и оформление
permission-audit-read = Читать журнал
resource-webhooks = Вебхуки
permission-webhooks-read = Видеть вебхуки и доставки
permission-webhooks-manage = Создавать, менять, проверять и удалять вебхуки
