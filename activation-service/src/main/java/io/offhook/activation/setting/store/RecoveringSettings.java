package io.offhook.activation.setting.store;

import io.offhook.activation.setting.CopiedKeyPolicy;
import io.offhook.activation.setting.ExpectedDevicePolicy;
import io.offhook.activation.setting.GeneralSetting;
import io.offhook.activation.setting.ModelSetting;
import io.offhook.contracts.state.ActivationSetting;
import io.offhook.contracts.state.ModelActivationSetting;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.recover.RecoveredState;
import io.offhook.eventing.recover.RecoveredStates;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Settings that were changed after the backup are in force again. */
@ApplicationScoped
class RecoveringSettings implements RecoveredStates {

    private final StoredSettings stored;

    RecoveringSettings(StoredSettings stored) {
        this.stored = stored;
    }

    @Override
    public Uni<Void> recovered(List<RecoveredState> states) {
        return Multi.createFrom()
                .iterable(states)
                .filter(each -> each.topic() == Topic.SETTING)
                .onItem()
                .transformToUniAndConcatenate(each -> recovered(each.key(), each.state()))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> recovered(String key, @Nullable Object state) {
        return switch (state) {
            case ActivationSetting it -> recovered(general(it));
            case ModelActivationSetting it ->
                stored.put(it.model(), new ModelSetting(Optional.ofNullable(it.codeLife()), it.acceptExpiredMic()));
            case null ->
                ChangingSettings.modelOf(key)
                        .map(model -> stored.delete(model).replaceWithVoid())
                        .orElseGet(() -> Uni.createFrom().voidItem());
            default -> Uni.createFrom().voidItem(); // those of other services
        };
    }

    /** What is published at a start may be what the configuration says, which no table has. */
    private Uni<Void> recovered(GeneralSetting setting) {
        return stored.all()
                .flatMap(it -> it.general().equals(setting) ? Uni.createFrom().voidItem() : stored.put(setting));
    }

    private static GeneralSetting general(ActivationSetting it) {
        return new GeneralSetting(
                it.codeLife(),
                it.expiryWarning(),
                it.mraEnabled(),
                Optional.ofNullable(it.mraDomain()),
                it.copiedKeys() == null ? CopiedKeyPolicy.ALARM : CopiedKeyPolicy.valueOf(it.copiedKeys()),
                !Boolean.FALSE.equals(it.showPhonesReadyToActivate()),
                it.expectedDevices() == null
                        ? ExpectedDevicePolicy.OFF
                        : ExpectedDevicePolicy.valueOf(it.expectedDevices()));
    }
}
