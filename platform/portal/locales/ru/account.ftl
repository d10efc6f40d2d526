account-nav = Ваша учётная запись
account-profile = Профиль
account-sessions = Сеансы
account-two-factor = Вход в два шага
account-data = Ваши данные

profile-picture = Фотография
profile-picture-choose = Выберите изображение
profile-picture-hint = PNG, JPEG или WebP, до 1 МБ.
profile-about = О вас
profile-language-tenant = Как принято в вузе
profile-email-now = Ваш адрес:
profile-email-pending = { $email } ещё не подтверждён. Проверьте почту.
profile-email-change = Сменить адрес
profile-email-taken = Этот адрес использовать нельзя.
profile-password-change = Сменить пароль
profile-password-changed = Пароль изменён. Остальные сеансы завершены.
profile-two-factor-on = Вход в два шага включён.
profile-two-factor-off = Вход в два шага выключен.

sessions-lead = Здесь видно, где вы вошли. Если что-то незнакомо, завершите сеанс и смените пароль.
sessions-current = текущий
sessions-last-seen = последний раз
sessions-signed-in = Вход:
sessions-revoke-others = Завершить все остальные
sessions-revoked = Сеанс завершён.

two-factor-lead = При входе в два шага украденного пароля мало: нужен ещё код из приложения на телефоне.
two-factor-begin = Настроить
two-factor-scan = Отсканируйте картинку приложением-аутентификатором и введите код, который оно покажет.
two-factor-secret = Не получается? Введите вручную:
two-factor-code-hint = Шесть цифр.
two-factor-confirm = Включить
two-factor-codes = Запасные коды
two-factor-codes-lead = Сохраните эти коды в надёжном месте. Каждый сработает один раз, если телефон потеряется. Больше они не покажутся.
two-factor-codes-saved = Коды сохранены
two-factor-codes-left = { $count ->
    [0] Кодов не осталось.
    [one] Остался { $count } код.
    [few] Осталось { $count } кода.
   *[other] Осталось { $count } кодов.
}
two-factor-codes-renew = Выпустить новые коды
two-factor-on = Вход в два шага включён.
two-factor-disable = Выключение
two-factor-disable-button = Выключить вход в два шага
two-factor-disabled = Вход в два шага выключен.

data-export = Копия ваших данных
data-export-text = Всё, что портал знает о вас, в файле JSON: профиль, записи на курсы, успехи, ответы, входы.
data-export-button = Скачать копию
data-export-ready = Копия готова
data-export-pending = Копия готовится. Загляните через несколько минут.
data-erase = Удаление учётной записи
data-erase-text = Учётная запись и всё, что к ней относится, будет стёрто. Отменить это нельзя.
data-erase-confirm = Введите { $email } для подтверждения
data-erase-mismatch = Это не ваш адрес.
data-erase-button = Стереть навсегда
data-erase-owner = Вы единственный владелец портала. Сначала назначьте другого владельца.
data-erased = Учётная запись стёрта. Всего доброго!
