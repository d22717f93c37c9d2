package io.offhook.selfcare.phone.store;

import io.offhook.contracts.state.PhoneModel;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps which models have a camera, in the caller's transaction. */
@ApplicationScoped
public class ModelProjection {

    private static final String PREFIX = "phone-model/";

    private static final String PUT = """
            insert into phone_model (name, camera) values ($1, $2)
            on conflict (name) do update set camera = excluded.camera""";

    private static final String ERASE = "delete from phone_model where name = $1";

    public Uni<Void> put(PhoneModel model) {
        return PlainSql.update(PUT, model.name(), model.camera()).replaceWithVoid();
    }

    /** @param key of the topic; those of other documents are passed over */
    public Uni<Void> erase(String key) {
        return key.startsWith(PREFIX)
                ? PlainSql.update(ERASE, key.substring(PREFIX.length())).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }
}
