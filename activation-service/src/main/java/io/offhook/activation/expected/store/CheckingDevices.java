package io.offhook.activation.expected.store;

import io.offhook.activation.expected.Expectation;
import io.offhook.activation.expected.Expectation.Expected;
import io.offhook.activation.expected.Expectation.Unexpected;
import io.offhook.activation.expected.ExpectedDevices;
import io.offhook.activation.expected.SeenDevice;
import io.offhook.activation.setting.ExpectedDevicePolicy;
import io.offhook.activation.setting.store.CurrentSettings;
import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.BatchQueue;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Checks devices against the list, as the setting says: those that come together in one statement, and none while nobody looks. */
@ApplicationScoped
public class CheckingDevices {

    private final FindExpectedDevices list;
    private final CurrentSettings settings;
    private final NoticingUnexpectedDevices noticing;
    private final Duration timeout;
    private final BatchQueue<SeenDevice, Expectation> queue;

    CheckingDevices(
            FindExpectedDevices list,
            CurrentSettings settings,
            NoticingUnexpectedDevices noticing,
            @ConfigProperty(name = "offhook.redemption.max-transactions") int maxTransactions,
            @ConfigProperty(name = "offhook.redemption.max-batch-size") int maxBatchSize,
            @ConfigProperty(name = "offhook.redemption.timeout") Duration timeout) {
        this.list = list;
        this.settings = settings;
        this.noticing = noticing;
        this.timeout = timeout;
        this.queue = new BatchQueue<>(maxTransactions, maxBatchSize, SeenDevice::mac, this::checkAll);
    }

    /** Whether the device may go on. Fails if the database does: nobody is let in unseen. */
    public Uni<Boolean> admits(SeenDevice device, Cause cause) {
        return switch (settings.current().expectedDevices()) {
            case OFF -> Uni.createFrom().item(true);
            case ALARM -> isExpected(device, ExpectedDevicePolicy.ALARM, cause).replaceWith(true);
            case REFUSE -> isExpected(device, ExpectedDevicePolicy.REFUSE, cause);
        };
    }

    /** Whether a device may go on that proves nothing. Nothing is recorded: anybody can claim any name. */
    public Uni<Boolean> admitsUnproven(SeenDevice device) {
        return settings.current().expectedDevices() == ExpectedDevicePolicy.REFUSE
                ? queue.submit(device).ifNoItem().after(timeout).fail().map(Expected.class::isInstance)
                : Uni.createFrom().item(true);
    }

    private Uni<Boolean> isExpected(SeenDevice device, ExpectedDevicePolicy policy, Cause cause) {
        return queue.submit(device).ifNoItem().after(timeout).fail().map(expectation -> switch (expectation) {
            case Expected ignored -> true;
            case Unexpected(var reason) -> {
                noticing.notice(device, reason, policy, cause);
                yield false;
            }
        });
    }

    private Uni<List<Expectation>> checkAll(List<SeenDevice> devices) {
        return list.concerning(devices)
                .map(entries -> devices.stream()
                        .map(each -> ExpectedDevices.of(each, entries))
                        .toList());
    }
}
