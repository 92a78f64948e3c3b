-- An alarm reaches those who must know at once, by mail. `alarm` is held for that one act only, by somebody who works
-- with families, and the act alone says whose addresses are used: nothing of them is shown.
create policy addresses_are_used_while_an_alarm_is_raised on people.address
  for select using (
    platform.holds('alarm') and platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead')
  );
