home-lead = Курсы, которые можно проходить в своём темпе и к которым хочется возвращаться.
home-welcome-back = С возвращением, { $name }
home-new-here = Впервые здесь?
home-continue = Вы остановились здесь
home-all-learning = Моё обучение
home-courses = Курсы
home-all-courses = { $count ->
    [one] Весь { $count } курс
    [few] Все { $count } курса
   *[other] Все { $count } курсов
}

catalogue-title = Курсы
catalogue-lead = Выберите то, что стоит знать.
catalogue-search = Поиск курсов
catalogue-search-hint = Чему вы хотите научиться?
catalogue-find = Найти
catalogue-language = Язык курса
catalogue-any-language = Любой язык
catalogue-none = Курсов пока нет
catalogue-none-text = Они появятся здесь, как только их опубликуют.
catalogue-nothing-found = По запросу «{ $query }» ничего не нашлось
catalogue-nothing-found-text = Попробуйте другое слово или запрос покороче.
catalogue-show-all = Показать все курсы

course-lessons = { $count ->
    [one] { $count } урок
    [few] { $count } урока
   *[other] { $count } уроков
}
course-next-lesson = Дальше:
course-draft = Черновик
course-archived = В архиве
course-sign-in = Войти и записаться
course-enrol = Записаться
course-start = Начать курс
course-continue = Продолжить
course-review = Перечитать
course-closed = Запись закрыта.
course-about = О курсе
course-outline = Содержание
course-empty = Уроков пока нет.
course-enrolled = Вы записаны. Приятной учёбы!

lesson-contents = Содержание
lesson-position = Урок { $position } из { $total }
lesson-empty = Этот урок пока пуст.
lesson-done-question = Прошли этот урок?
lesson-mark-done = Отметить пройденным
lesson-is-done = Этот урок вы прошли.
lesson-neighbours = Соседние уроки
lesson-previous = Назад
lesson-next = Дальше
lesson-last = К курсу
lesson-state-done = пройдено
lesson-state-started = начато

activity-watch = Смотреть видео
activity-watch-there = Смотреть на YouTube

quiz-label = Тест
quiz-choose-many = Отметьте все подходящие ответы.
quiz-submit = Проверить ответы
quiz-again = Попробовать ещё раз
quiz-attempts-left = { $count ->
    [one] Осталась { $count } попытка
    [few] Осталось { $count } попытки
   *[other] Осталось { $count } попыток
}
quiz-no-attempts = Попыток больше нет.
quiz-answered-of = Отвечено: %answered из %total
quiz-passed = Сдано
quiz-failed = Пока не сдано
quiz-answered = Ответы приняты
quiz-points = Баллы: { $points } из { $max }
quiz-pass-mark = Чтобы сдать, нужно { $percent } %.
quiz-right = Верно
quiz-wrong = Не совсем
quiz-right-choice = верный ответ
quiz-wrong-choice = ваш ответ
quiz-expected = Ответ:

progress-label = Ход обучения
progress-done = Пройдено { $done } из { $total ->
    [one] { $total } урока
   *[other] { $total } уроков
}

learning-title = Моё обучение
learning-in-progress = В процессе
learning-completed = Пройдено
learning-none = Вы ещё не начали ни одного курса
learning-none-text = Всё, что вы начнёте, будет ждать вас здесь.
learning-browse = Посмотреть курсы

lesson-quizzes-left = Отмечено. Осталось сдать тесты этого урока — и он пройден.
course-completed = Курс пройден. Поздравляем!
quiz-refused = Ответы не приняты: возможно, тест изменился. Посмотрите ещё раз.
