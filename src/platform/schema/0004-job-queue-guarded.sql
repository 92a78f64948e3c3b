-- Whoever acts may queue a job with their act; only the queue itself sees, takes and ends jobs.

revoke all on all functions in schema pgboss from public;
grant usage on schema pgboss to evenhand_app;
grant execute on all functions in schema pgboss to evenhand_app;
grant select, insert, update, delete on all tables in schema pgboss to evenhand_app;

-- Mail can be posted before the program has started its queues for the first time.
select pgboss.create_queue('send-mail', '{"policy": "standard", "notify": true}');

do $$
declare
  one text;
begin
  foreach one in array array['version', 'queue', 'schedule', 'subscription', 'bam', 'job', 'job_common', 'warning', 'queue_stats', 'job_dependency'] loop
    execute format('alter table pgboss.%I enable row level security', one);
    execute format('alter table pgboss.%I force row level security', one);
    execute format($p$create policy the_job_queue_keeps_its_own_tables on pgboss.%I
      for all using (platform.holds('job-queue')) with check (platform.holds('job-queue'))$p$, one);
    execute format($p$create policy the_owner_brings_the_job_queue_up_to_date on pgboss.%I
      for all to evenhand_owner using (true) with check (true)$p$, one);
  end loop;
end $$;

create policy a_job_may_be_queued_by_whoever_acts on pgboss.job
  for insert with check (platform.somebody_acts() and state = 'created');
create policy queues_are_known_to_whoever_acts on pgboss.queue
  for select using (platform.somebody_acts());
