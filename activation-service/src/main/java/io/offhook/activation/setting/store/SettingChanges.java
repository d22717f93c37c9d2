package io.offhook.activation.setting.store;

import io.offhook.contracts.Topic;
import io.offhook.contracts.setting.ActivationSetting;
import io.offhook.contracts.setting.ModelActivationSetting;
import io.offhook.eventing.Cause;
import io.offhook.eventing.PublishedState;
import io.offhook.eventing.UnitOfWork;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Changes a setting and tells the others: the other services on the topic, this replica at once, its siblings in a second. */
@ApplicationScoped
class SettingChanges {

    private static final Logger LOG = Logger.getLogger(SettingChanges.class);

    private final UnitOfWork units;
    private final StoredSettings stored;
    private final CurrentSettings inForce;
    private final PublishedState published;

    SettingChanges(UnitOfWork units, StoredSettings stored, CurrentSettings inForce, PublishedState published) {
        this.units = units;
        this.stored = stored;
        this.inForce = inForce;
        this.published = published;
    }

    Uni<Void> change(GeneralSetting setting, Cause cause) {
        return units.run(() -> stored.put(setting).chain(() -> publish(setting, cause)))
                .call(inForce::refresh);
    }

    Uni<Void> change(String model, ModelSetting setting, Cause cause) {
        var event = new ModelActivationSetting(model, setting.codeLife().orElse(null), setting.acceptExpiredMic());
        return units.run(() ->
                        stored.put(model, setting).chain(() -> published.put(Topic.SETTING, key(model), event, cause)))
                .call(inForce::refresh);
    }

    /** The model is as all others again. Where it was already, nothing is said. */
    Uni<Void> withdraw(String model, Cause cause) {
        return units.run(() -> stored.delete(model)
                        .flatMap(existed -> existed
                                ? published.erase(Topic.SETTING, key(model), cause)
                                : Uni.createFrom().voidItem()))
                .call(inForce::refresh);
    }

    /** Those who follow the settings need not know what is usual. Publishing the same again is no news. */
    void publishAtStart(@Observes StartupEvent event, Clock clock) {
        var cause = Cause.request(clock.instant(), null);
        units.runApart(() -> stored.all().flatMap(settings -> publish(settings.general(), cause)))
                .subscribe()
                .with(done -> {}, failure -> LOG.warnf("Activation settings not published at start: %s", failure));
    }

    private Uni<Void> publish(GeneralSetting setting, Cause cause) {
        var event = new ActivationSetting(
                setting.codeLife(),
                setting.expiryWarning(),
                setting.mraEnabled(),
                setting.mraDomain().orElse(null));
        return published.put(Topic.SETTING, "activation", event, cause);
    }

    private static String key(String model) {
        return "activation/model/" + model;
    }
}
