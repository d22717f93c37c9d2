package io.offhook.selfcare.report.store;

import io.offhook.contracts.selfcare.CodeReportedLost;
import io.offhook.contracts.selfcare.PhoneDisowned;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.rebuild.ReadModel;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** What owners said of their phones, in the transaction that records it. */
@ApplicationScoped
class OwnerReportProjection implements ReadModel.FromOwnEvents {

    private static final String LOST =
            "insert into lost_code (code_id, phone_id, at) values ($1, $2, $3) on conflict (code_id) do nothing";

    private static final String DISOWNED = """
            insert into disowned_phone (phone_id, owner_id, at) values ($1, $2, $3)
            on conflict (phone_id) do update set owner_id = excluded.owner_id, at = excluded.at""";

    @Override
    public String name() {
        return "owner-reports";
    }

    @Override
    public List<String> tables() {
        return List.of("lost_code", "disowned_phone");
    }

    @Override
    public Uni<Void> apply(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case CodeReportedLost it ->
                PlainSql.update(LOST, it.codeId(), it.phoneId(), time(recorded)).replaceWithVoid();
            case PhoneDisowned it ->
                PlainSql.update(DISOWNED, it.phoneId(), it.ownerId(), time(recorded))
                        .replaceWithVoid();
            default -> Uni.createFrom().voidItem();
        };
    }

    private static OffsetDateTime time(Recorded<?> recorded) {
        return recorded.metadata().time().atOffset(ZoneOffset.UTC);
    }
}
