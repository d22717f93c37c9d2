package io.offhook.provisioning.phone.view;

import io.offhook.contracts.Event;
import io.offhook.contracts.phone.PhonePasswordViewed;
import io.offhook.contracts.phone.PhoneRegistered;
import io.offhook.contracts.phone.PhoneUnregistered;
import io.offhook.contracts.phone.RegistrationMismatchSuspected;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Events that change the version of a phone and nothing else that the list shows, all in one statement. */
final class VersionsAlone {

    /** In the order of phones, so that two batches never wait for each other. The last of a phone counts. */
    private static final String FOLLOW = """
            with locked as (select id from phone_view where id = any($1::uuid[]) order by id for update)
            update phone_view v set version = new.version
            from (select id, max(version) as version from unnest($1::uuid[], $2::bigint[]) as each (id, version) group by id) new,
                locked
            where locked.id = new.id and v.id = new.id""";

    private VersionsAlone() {}

    static boolean changesNoMore(Event event) {
        return event instanceof PhoneRegistered
                || event instanceof PhoneUnregistered
                || event instanceof RegistrationMismatchSuspected
                || event instanceof PhonePasswordViewed;
    }

    static Uni<Void> follow(List<? extends Recorded<?>> events) {
        return PlainSql.update(
                        FOLLOW,
                        events.stream()
                                .map(each -> UUID.fromString(each.streamId()))
                                .toArray(UUID[]::new),
                        events.stream().map(Recorded::version).toArray(Long[]::new))
                .replaceWithVoid();
    }
}
