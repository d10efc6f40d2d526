home-lead = Courses to read at your own pace, and to come back to.
home-welcome-back = Welcome back, { $name }
home-new-here = New here?
home-continue = Where you left off
home-all-learning = My learning
home-courses = Courses
home-all-courses = { $count ->
    [one] The only course
   *[other] All { $count } courses
}

catalogue-title = Courses
catalogue-lead = Choose something worth knowing.
catalogue-search = Search courses
catalogue-search-hint = What would you like to learn?
catalogue-find = Search
catalogue-language = Language of the course
catalogue-any-language = Any language
catalogue-none = No courses yet
catalogue-none-text = They will appear here as soon as they are published.
catalogue-nothing-found = Nothing found for “{ $query }”
catalogue-nothing-found-text = Try another word, or fewer of them.
catalogue-show-all = Show all courses

course-lessons = { $count ->
    [one] { $count } lesson
   *[other] { $count } lessons
}
course-next-lesson = Next:
course-draft = Draft
course-archived = Archived
course-sign-in = Sign in to enrol
course-enrol = Enrol
course-start = Start the course
course-continue = Continue
course-review = Read again
course-closed = Enrolment is closed.
course-about = About this course
course-outline = Contents
course-empty = There are no lessons yet.
course-enrolled = You are enrolled. Enjoy the course!

lesson-contents = Contents
lesson-position = Lesson { $position } of { $total }
lesson-empty = This lesson is still empty.
lesson-done-question = Done with this lesson?
lesson-mark-done = Mark as done
lesson-is-done = You have done this lesson.
lesson-neighbours = Other lessons
lesson-previous = Previous
lesson-next = Next
lesson-last = To the course
lesson-state-done = done
lesson-state-started = started

activity-watch = Watch the video
activity-watch-there = Watch on YouTube

quiz-label = Quiz
quiz-choose-many = Choose all that apply.
quiz-submit = Check answers
quiz-again = Try again
quiz-attempts-left = { $count ->
    [one] { $count } attempt left
   *[other] { $count } attempts left
}
quiz-no-attempts = There are no attempts left.
quiz-answered-of = Answered: %answered of %total
quiz-passed = Passed
quiz-failed = Not yet
quiz-answered = Answered
quiz-points = { $points } of { $max ->
    [one] { $max } point
   *[other] { $max } points
}
quiz-pass-mark = { $percent }% is needed to pass.
quiz-right = Right
quiz-wrong = Not quite
quiz-right-choice = right answer
quiz-wrong-choice = your answer
quiz-expected = The answer:

progress-label = Progress
progress-done = { $done } of { $total ->
    [one] { $total } lesson
   *[other] { $total } lessons
} done

learning-title = My learning
learning-in-progress = In progress
learning-completed = Completed
learning-none = You have not begun a course yet
learning-none-text = Whatever you begin will wait for you here.
learning-browse = Browse courses

lesson-quizzes-left = Marked. Pass the quizzes of this lesson, and it is done.
course-completed = You have finished the course. Well done!
quiz-refused = These answers could not be taken: the quiz may have changed. Have another look.
