nav-skip = Перейти к содержанию
nav-label = Главное меню
nav-catalogue = Курсы
nav-learning = Моё обучение
nav-sign-in = Войти
nav-sign-up = Создать учётную запись
nav-sign-out = Выйти
nav-language = Язык
nav-account = Учётная запись:
nav-profile = Профиль
nav-my-data = Ваши данные
nav-admin = Управление
nav-users = Люди
nav-roles = Роли
nav-branding = Оформление
nav-settings = Настройки

form-optional = необязательно
form-save = Сохранить
form-cancel = Отмена
form-upload = Загрузить
form-remove = Убрать
form-invalid = Проверьте отмеченные поля.
form-expired = Форма устарела. Отправьте её ещё раз.
form-saved = Сохранено.

field-name = Имя
field-email = Электронная почта
field-new-email = Новый адрес
field-password = Пароль
field-new-password = Новый пароль
field-current-password = Текущий пароль
field-code = Код
field-language = Язык
field-required = Это поле нужно заполнить.
field-too-long = Не больше { $count ->
    [one] { $count } знака
   *[other] { $count } знаков
}.
field-email-invalid = Это не похоже на адрес электронной почты.
field-file-too-large = Файл больше { $limit }.
field-file-kind = Файл такого вида здесь не подходит.
password-hint = Не меньше { $count ->
    [one] { $count } знака
   *[other] { $count } знаков
}. Удобно взять короткую фразу.
password-too-short = Не меньше { $count ->
    [one] { $count } знака
   *[other] { $count } знаков
}.
password-wrong = Пароль не подходит.

list-more = Показать ещё
list-filter = Отобрать

state-on = Включено
state-off = Выключено

duration-minutes = { $minutes } мин
duration-hours = { $hours } ч
duration-hours-minutes = { $hours } ч { $minutes } мин

error-home = На главную
error-request = Запрос
error-retry-after = Попробуйте снова через { $seconds ->
    [one] { $seconds } секунду
    [few] { $seconds } секунды
   *[other] { $seconds } секунд
}.
error-not-found = Здесь ничего нет
error-not-found-text = Возможно, в адресе опечатка или страница переехала.
error-no-site-text = По этому адресу нет сайта. Проверьте, как он написан.
error-forbidden = Эта страница вам не открыта
error-forbidden-text = Если она вам нужна, обратитесь к администратору вашего вуза.
error-bad-request = Не получилось
error-bad-request-text = Возможно, форма устарела. Вернитесь, обновите страницу и попробуйте ещё раз.
error-too-many = Чуть помедленнее
error-too-many-text = От вас пришло слишком много запросов. Подождите немного и попробуйте снова.
error-unavailable = Скоро вернёмся
error-unavailable-text = Сайт ненадолго отдыхает. Ваши данные в сохранности.
error-internal = У нас что-то сломалось
error-internal-text = Мы уже записали, что случилось. Попробуйте через минуту.

field-invisible = Здесь есть знаки, которых не видно.
field-invalid = Так не подходит.
password-too-long = Не больше { $count } байт.
password-is-email = Адрес почты не годится в пароли.
password-common = Такой пароль подберут одним из первых.
problem-invalid-credentials = Адрес или пароль не подходит.
problem-invalid-token = Время вышло, или это уже использовано. Начните, пожалуйста, сначала.
problem-email-not-verified = Адрес ещё не подтверждён. Мы можем прислать ссылку снова.
problem-email-taken = С этим адресом уже есть учётная запись.
problem-slug-taken = Такое имя уже занято.
problem-conflict = Это противоречит тому, что уже есть.
problem-invalid-state = Сейчас это невозможно.
problem-quota-exceeded = В тарифе университета больше нет места.
problem-sign-up-closed = С этим адресом здесь нельзя зарегистрироваться.
problem-version-mismatch = Тем временем это изменил кто-то другой. Посмотрите ещё раз.
problem-payload-too-large = Это слишком много.
problem-unsupported-media-type = Файл такого вида здесь не подходит.
problem-forbidden = Вам это не разрешено.
