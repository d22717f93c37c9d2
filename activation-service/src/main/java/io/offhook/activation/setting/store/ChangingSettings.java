package io.offhook.activation.setting.store;

import io.offhook.activation.setting.GeneralSetting;
import io.offhook.activation.setting.ModelSetting;
import io.offhook.contracts.state.ActivationSetting;
import io.offhook.contracts.state.ModelActivationSetting;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.PublishedState;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Changes settings and publishes them. This replica uses them at once, the others within {@code offhook.setting.refresh-interval}. */
@ApplicationScoped
public class ChangingSettings {

    private static final Logger LOG = Logger.getLogger(ChangingSettings.class);
    private static final String OF_MODELS = "activation/model/";

    private final UnitOfWork units;
    private final StoredSettings stored;
    private final CurrentSettings current;
    private final PublishedState published;

    ChangingSettings(UnitOfWork units, StoredSettings stored, CurrentSettings current, PublishedState published) {
        this.units = units;
        this.stored = stored;
        this.current = current;
        this.published = published;
    }

    public Uni<Void> change(GeneralSetting setting, Cause cause) {
        return units.run(() -> stored.put(setting).chain(() -> publish(setting, cause)))
                .call(current::refresh);
    }

    public Uni<Void> change(String model, ModelSetting setting, Cause cause) {
        var event = new ModelActivationSetting(model, setting.codeLife().orElse(null), setting.acceptExpiredMic());
        return units.run(() ->
                        stored.put(model, setting).chain(() -> published.put(Topic.SETTING, key(model), event, cause)))
                .call(current::refresh);
    }

    /** The general setting holds for the model again. Nothing happens if it does already. */
    public Uni<Void> delete(String model, Cause cause) {
        return units.run(() -> stored.delete(model)
                        .flatMap(existed -> existed
                                ? published.erase(Topic.SETTING, key(model), cause)
                                : Uni.createFrom().voidItem()))
                .call(current::refresh);
    }

    /** Consumers of the topic need not know the defaults. Publishing the same state again changes nothing. */
    void publishAtStart(@Observes StartupEvent event, Clock clock) {
        var cause = Cause.service(clock.instant());
        units.runApart(() -> stored.all().flatMap(settings -> publish(settings.general(), cause)))
                .subscribe()
                .with(
                        done -> {},
                        failure -> LOG.warnf(
                                "Activation settings not published at start: failure=%s",
                                failure.getClass().getName()));
    }

    private Uni<Void> publish(GeneralSetting setting, Cause cause) {
        var event = new ActivationSetting(
                setting.codeLife(),
                setting.expiryWarning(),
                setting.mraEnabled(),
                setting.mraDomain().orElse(null),
                setting.copiedKeys().name(),
                setting.showPhonesReadyToActivate(),
                setting.expectedDevices().name());
        return published.put(Topic.SETTING, "activation", event, cause);
    }

    private static String key(String model) {
        return OF_MODELS + model;
    }

    /** The model whose setting has this key. */
    static Optional<String> modelOf(String key) {
        return key.startsWith(OF_MODELS) ? Optional.of(key.substring(OF_MODELS.length())) : Optional.empty();
    }
}
