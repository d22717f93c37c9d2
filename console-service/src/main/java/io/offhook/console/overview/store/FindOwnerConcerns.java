package io.offhook.console.overview.store;

import io.offhook.console.overview.OwnerConcerns;
import io.offhook.console.overview.OwnerConcerns.SaidOfPhone;
import io.offhook.console.overview.OwnerConcerns.UnreachableUser;
import io.offhook.eventing.sql.PooledReads;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Finds what owners said that needs a look: among the latest that they said, so that no statement reads more of the timeline. */
@ApplicationScoped
public class FindOwnerConcerns {

    private static final int SHOWN = 8;

    /** Of the last week, and nobody decided about the device since. */
    private static final String DISPUTED = """
            select * from (
                select distinct on (phone_id) phone_id, device_name, data->>'ownerId', at from (
                    select * from timeline where type = 'RedemptionDisputed.v1' order by position desc limit 500) as said
                where at > statement_timestamp() - interval '7 days'
                    and not exists (select 1 from timeline later where later.device_name = said.device_name
                        and later.at > said.at and later.type in ('DeviceDenied.v1', 'DeviceAllowed.v1'))
                order by phone_id, at desc) as open
            order by at desc limit\s""" + SHOWN;

    /** Until somebody gives the phone an owner. A later person with that id did not say it. */
    private static final String DISOWNED = """
            select * from (
                select distinct on (said.phone_id) said.phone_id, phone.device_name, said.data->>'ownerId', said.at from (
                    select * from timeline where type = 'PhoneDisowned.v1' order by position desc limit 2000) as said
                join phone on phone.phone_id = said.phone_id and phone.owner_id is null and phone.removed_at is null
                where said.at > coalesce(
                    (select erased_at from erased_person where user_id = said.data->>'ownerId'), '-infinity')
                order by said.phone_id, said.at desc) as open
            order by at desc limit\s""" + SHOWN;

    /** Whose last mail came back, and who is still a user. */
    private static final String UNREACHABLE = """
            select substr(stream_id, 6), coalesce(reason, ''), at from (
                select * from timeline where type = 'MailFailed.v1' order by position desc limit 2000) as failed
            where (data->>'permanent')::boolean
                and exists (select 1 from person where user_id = substr(failed.stream_id, 6))
                and failed.at > coalesce(
                    (select erased_at from erased_person where user_id = substr(failed.stream_id, 6)), '-infinity')
                and not exists (select 1 from timeline later where later.stream_id = failed.stream_id
                    and later.topic = 'SELFCARE' and later.stream_id like 'user/%'
                    and (later.at, later.position) > (failed.at, failed.position))
            order by at desc limit\s""" + SHOWN;

    private final PooledReads reads;

    FindOwnerConcerns(PooledReads reads) {
        this.reads = reads;
    }

    /** The latest of each. */
    public Uni<OwnerConcerns> all() {
        return phones(DISPUTED)
                .flatMap(disputed -> phones(DISOWNED)
                        .flatMap(disowned -> reads.select(UNREACHABLE)
                                .map(rows -> new OwnerConcerns(
                                        disputed,
                                        disowned,
                                        rows.stream()
                                                .map(row -> new UnreachableUser(
                                                        (String) row[0],
                                                        (String) row[1],
                                                        ((OffsetDateTime) row[2]).toInstant()))
                                                .toList()))));
    }

    private Uni<List<SaidOfPhone>> phones(String statement) {
        return reads.select(statement)
                .map(rows -> rows.stream()
                        .map(row -> new SaidOfPhone(
                                (UUID) row[0], (String) row[1], (String) row[2], ((OffsetDateTime) row[3]).toInstant()))
                        .toList());
    }
}
