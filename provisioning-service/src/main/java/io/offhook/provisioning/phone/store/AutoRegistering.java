package io.offhook.provisioning.phone.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.contracts.activation.AutoRegistrationRequested;
import io.offhook.contracts.phone.Line;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.state.AutoRegistration;
import io.offhook.eventing.Cause;
import io.offhook.eventing.log.RefusalLogger;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.store.CommandHandler;
import io.offhook.eventing.store.EventStore;
import io.offhook.pki.device.MacAddress;
import io.offhook.provisioning.catalogue.Catalogue;
import io.offhook.provisioning.catalogue.Kind;
import io.offhook.provisioning.catalogue.store.CurrentCatalogue;
import io.offhook.provisioning.model.Model;
import io.offhook.provisioning.model.OnboardingMethod;
import io.offhook.provisioning.phone.Lines;
import io.offhook.provisioning.phone.ParsedPhone;
import io.offhook.provisioning.phone.Phone;
import io.offhook.provisioning.phone.PhoneCommand;
import io.offhook.provisioning.phone.PhoneDecider;
import io.offhook.provisioning.phone.PhoneRefusal;
import io.offhook.provisioning.phone.RequestedPhone;
import io.offhook.provisioning.phone.view.DeviceNames;
import io.offhook.provisioning.phone.view.DirectoryNumbers;
import io.offhook.provisioning.phone.view.PhoneProjection;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.provisioning.value.MalformedValue;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Gives genuine devices records of their own, where their model registers by itself and has a range of numbers. In the caller's
 * transaction, one device at a time in the whole installation: no two get one number.
 */
@ApplicationScoped
public class AutoRegistering {

    private static final Logger LOG = Logger.getLogger(AutoRegistering.class);
    private static final String ONE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtext('offhook auto registration'))::text";

    /** The actor of the events: nobody but the device asked. */
    private static final String ACTOR = "device";

    /** So many numbers are left when the log begins to warn. */
    private static final int FEW = 10;

    private final CommandHandler<PhoneCommand, Phone, PhoneEvent, PhoneRefusal> phones;
    private final CurrentCatalogue catalogue;
    private final DeviceNames names;
    private final DirectoryNumbers numbers;
    private final LineTexts texts;
    private final MeterRegistry meters;
    private final RefusalLogger refusals = new RefusalLogger(AutoRegistering.class);

    AutoRegistering(
            EventStore store,
            PhoneProjection projection,
            CurrentCatalogue catalogue,
            DeviceNames names,
            DirectoryNumbers numbers,
            LineTexts texts,
            MeterRegistry meters) {
        this.phones =
                new CommandHandler<>(store, new PhoneDecider(catalogue::model), PhoneEvent.class, projection::applyAll);
        this.catalogue = catalogue;
        this.names = names;
        this.numbers = numbers;
        this.texts = texts;
        this.meters = meters;
    }

    /** A device that has a record keeps it. */
    public Uni<Void> register(AutoRegistrationRequested device, Cause cause) {
        return PlainSql.select(ONE_AT_A_TIME)
                .chain(() -> names.holders(List.of(device.deviceName())))
                .flatMap(holders -> holders.isEmpty()
                        ? catalogue.load().flatMap(current -> register(device, current, cause))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> register(AutoRegistrationRequested device, Catalogue current, Cause cause) {
        var model = current.model(device.model());
        var range = current.find(Kind.AUTO_REGISTRATION, device.model());
        if (model.isEmpty()
                || range.isEmpty()
                || current.onboardingMethod(model.get()) != OnboardingMethod.AUTO_REGISTRATION) {
            return refused(device, "model", cause);
        }
        return numbers.free(range.get().firstNumber(), range.get().lastNumber(), FEW)
                .flatMap(free -> {
                    warnOf(range.get(), free.size());
                    return free.isEmpty()
                            ? refused(device, "numbers", cause)
                            : register(device, model.get(), range.get(), free.getFirst(), current, cause);
                });
    }

    private Uni<Void> register(
            AutoRegistrationRequested device,
            Model model,
            AutoRegistration range,
            String number,
            Catalogue current,
            Cause cause) {
        ParsedPhone phone;
        try {
            phone = RequestedPhone.autoRegistered(
                            range.phoneTemplate(), model.name(), new MacAddress(device.mac()), firstLine(number))
                    .resolve(current);
        } catch (MalformedValue malformed) {
            LOG.errorf(
                    "Template of auto registration cannot be used: model=%s field=%s", model.name(), malformed.field());
            return refused(device, "template", cause);
        }
        var phoneId = UUID.randomUUID();
        var command = phone.toAutoRegistration(phoneId, device.certificateFingerprint());
        return phones.handle(phoneId.toString(), command, cause.by(ACTOR))
                .chain(() -> texts.store(Map.of(phoneId, phone.texts(DeviceName.of(command.mac()), Optional.empty()))))
                .invoke(() -> {
                    LOG.infof("Phone auto registered: device=%s phoneId=%s", device.deviceName(), phoneId);
                    meters.counter("offhook.phones.provisioned", "way", "auto").increment();
                });
    }

    private static Lines firstLine(String number) {
        return Lines.of(List.of(new Line(1, number)));
    }

    private static void warnOf(AutoRegistration range, int free) {
        if (free == 0) {
            LOG.errorf("Numbers of auto registration are used up: model=%s", range.model());
        } else if (free < FEW) {
            LOG.warnf("Few numbers of auto registration are left: model=%s free=%d", range.model(), free);
        }
    }

    private Uni<Void> refused(AutoRegistrationRequested device, String reason, Cause cause) {
        refusals.refused(cause, "Device not auto registered: device=%s reason=%s", device.deviceName(), reason);
        meters.counter("offhook.auto.registrations.refused", "reason", reason).increment();
        return Uni.createFrom().voidItem();
    }
}
