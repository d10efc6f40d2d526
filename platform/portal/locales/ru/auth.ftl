sign-in-title = Вход
sign-in-lead = { $tenant }
sign-in-button = Войти
sign-in-forgot = Забыли пароль?
sign-in-wrong = Адрес или пароль не подходит.
sign-in-locked = Слишком много попыток. Попробуйте через { $minutes ->
    [one] { $minutes } минуту
    [few] { $minutes } минуты
   *[other] { $minutes } минут
}.
sign-in-needed = Сначала войдите.
sign-out-done = Вы вышли.

second-factor-title = Ещё один шаг
second-factor-lead = Введите код из приложения-аутентификатора.
second-factor-hint = Приложения нет под рукой? Введите запасной код.
second-factor-button = Продолжить
second-factor-back = Вернуться ко входу
second-factor-wrong = Код не подходит или уже устарел.

sign-up-title = Новая учётная запись
sign-up-lead = { $tenant }
sign-up-domains = Для адресов на { $domains }
sign-up-button = Создать
sign-up-have-account = Уже есть учётная запись?
sign-up-domain-refused = Нужен адрес на { $domains }.

check-mail-title = Проверьте почту
check-mail-verify = Мы отправили ссылку на { $email }. Перейдите по ней, чтобы завершить регистрацию.
check-mail-reset = Если у { $email } есть здесь учётная запись, ссылка для нового пароля уже в пути.
check-mail-change = Мы отправили ссылку на { $email }. Адрес сменится, когда вы по ней перейдёте.
check-mail-spam = Письма нет несколько минут? Загляните в папку «Спам».
check-mail-resend = Отправить ещё раз
check-mail-outbox = Открыть почту демонстрации

confirm-email-title = Подтвердите адрес
confirm-email-lead = { $email } — это ваш адрес?
confirm-email-button = Да, подтвердить
confirm-email-done = Спасибо
confirm-email-done-verify = Адрес подтверждён. Теперь можно войти.
confirm-email-done-change = Теперь ваш адрес — { $email }.

link-invalid = Эта ссылка больше не работает
link-invalid-text = Ею уже воспользовались, или она устарела. Запросите новую.

forgot-title = Забыли пароль?
forgot-lead = Укажите адрес почты, и мы пришлём ссылку для нового пароля.
forgot-button = Прислать ссылку

reset-title = Новый пароль
reset-lead = Во всех остальных местах вы выйдете из учётной записи.
reset-button = Сохранить пароль
reset-again = Запросить новую ссылку
reset-done = Пароль сохранён. Теперь можно войти.

invitation-title = Вас приглашают
invitation-from = { $inviter } приглашает вас. { $tenant }
invitation-lead = Вас ждёт учётная запись. { $tenant }
invitation-button = Принять приглашение
invitation-invalid-text = Приглашением уже воспользовались, его отозвали, или оно устарело. Попросите новое у того, кто вас пригласил.
