package io.offhook.console.setting;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;

/** Keeps the latest state of each key of the setting topic. Every call belongs to the caller's transaction. */
@ApplicationScoped
public class SettingProjection {

    private static final String PUT = """
            insert into setting (key, type, data, version, changed_at, changed_by) values ($1, $2, $3::text::jsonb, $4, $5, $6)
            on conflict (key) do update set type = excluded.type, data = excluded.data, version = excluded.version,
                changed_at = excluded.changed_at, changed_by = excluded.changed_by""";

    private static final String ERASE = "delete from setting where key = $1";

    public Uni<Void> put(Recorded<?> state) {
        var metadata = state.metadata();
        return PlainSql.update(
                        PUT,
                        state.streamId(),
                        Topic.SETTING.typeOf(state.event()).shortName(),
                        EventCodec.write(state.event()),
                        state.version(),
                        metadata.time().atOffset(ZoneOffset.UTC),
                        metadata.actor())
                .replaceWithVoid();
    }

    public Uni<Void> erase(String key) {
        return PlainSql.update(ERASE, key).replaceWithVoid();
    }
}
