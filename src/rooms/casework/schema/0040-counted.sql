-- What is counted to see whether promises are kept: clear columns only, by the assessor and by pages of those who lead.

call platform.count_rows_of('casework.file');
call platform.count_rows_of('casework.person');
call platform.count_rows_of('casework.contact');
call platform.count_rows_of('casework.consultation');
call platform.count_rows_of('casework.request');
call platform.count_rows_of('casework.case');
call platform.count_rows_of('casework.reason');
call platform.count_rows_of('casework.option_explained');
call platform.count_rows_of('casework.information_given');
call platform.count_rows_of('casework.signpost');
call platform.count_rows_of('casework.promise');
call platform.count_rows_of('casework.account');
call platform.count_rows_of('casework.inquiry');
call platform.count_rows_of('casework.decision');
call platform.count_rows_of('casework.decision_release');
call platform.count_rows_of('casework.due_date');
call platform.count_rows_of('casework.disagreement');
call platform.count_rows_of('casework.route_explained');
call platform.count_rows_of('casework.outcome');
call platform.count_rows_of('casework.closing');
call platform.count_rows_of('casework.letter');

create index file_opened on casework.file (opened_at);
create index contact_at on casework.contact (at);
-- When each family first heard what we are for: read from the index alone.
create index contact_role_explained on casework.contact (file, at) include (with_whom) where role_explained;
create index person_role_explained on casework.person (file, role_explained_at) where role_explained_at is not null;
create index option_explained_at on casework.option_explained (at);
create index information_given_at on casework.information_given (at);
create index signpost_at on casework.signpost (at);

call platform.count_rows_of('casework.allocation');
call platform.count_rows_of('casework.meeting');
call platform.count_rows_of('casework.attendance');
call platform.count_rows_of('casework.meeting_point');
call platform.count_rows_of('casework.meeting_note');
call platform.count_rows_of('casework.speaking');
call platform.count_rows_of('casework.speaking_check');
call platform.count_rows_of('casework.reflection');
call platform.count_rows_of('casework.panel');
call platform.count_rows_of('casework.views');
call platform.count_rows_of('casework.views_version');
call platform.count_rows_of('casework.views_approval');
-- That somebody reflected is counted; what they wrote stays theirs, and sealed.
alter policy a_reflection_is_read_by_its_writer_and_in_supervision on casework.reflection
  using (by = platform.person() or platform.holds('coordinator', 'deputy') or platform.counts());
