package io.offhook.console.setting;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.offhook.contracts.state.ActivationSetting;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.sql.PooledReads;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds how codes live and who may redeem them, as administrators set it. */
@ApplicationScoped
public class FindActivationSetting {

    private static final String LATEST =
            "select data::text from setting where key = 'activation' and type = 'ActivationSetting.v1'";

    private static final String EXPIRED_ACCEPTED =
            "select data->>'model' from setting where type = 'ModelActivationSetting.v1' and data->>'acceptExpiredMic' = 'true'";

    private final PooledReads reads;

    FindActivationSetting(PooledReads reads) {
        this.reads = reads;
    }

    /** Models of which an expired certificate still proves a device genuine. */
    public Uni<Set<String>> expiredAccepted() {
        return reads.select(EXPIRED_ACCEPTED)
                .map(rows -> rows.stream().map(row -> (String) row[0]).collect(Collectors.toUnmodifiableSet()));
    }

    /** Empty while nobody has set anything: the configuration of the activation service holds. */
    public Uni<Optional<ActivationSetting>> find() {
        return reads.select(LATEST)
                .map(rows -> rows.stream().findFirst().map(row -> (ActivationSetting) EventCodec.read(
                        Topic.SETTING, "io.offhook.ActivationSetting.v1", ((String) row[0]).getBytes(UTF_8))));
    }
}
