DROP TABLE attendance_marks;
DROP TABLE activity_sign_ups;
DROP TABLE activity_steps;
DROP TABLE activities;
