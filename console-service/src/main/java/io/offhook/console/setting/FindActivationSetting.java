package io.offhook.console.setting;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.offhook.contracts.state.ActivationSetting;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.sql.PooledReads;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds how codes live and who may redeem them, as administrators set it. */
@ApplicationScoped
public class FindActivationSetting {

    private static final String LATEST =
            "select data::text from setting where key = 'activation' and type = 'ActivationSetting.v1'";

    private final PooledReads reads;

    FindActivationSetting(PooledReads reads) {
        this.reads = reads;
    }

    /** Empty while nobody has set anything: the configuration of the activation service holds. */
    public Uni<Optional<ActivationSetting>> find() {
        return reads.select(LATEST)
                .map(rows -> rows.stream().findFirst().map(row -> (ActivationSetting) EventCodec.read(
                        Topic.SETTING, "io.offhook.ActivationSetting.v1", ((String) row[0]).getBytes(UTF_8))));
    }
}
