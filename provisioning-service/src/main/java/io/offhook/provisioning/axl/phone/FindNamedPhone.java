package io.offhook.provisioning.axl.phone;

import io.offhook.provisioning.axl.operation.Caller;
import io.offhook.provisioning.axl.wire.AxlFault;
import io.offhook.provisioning.axl.wire.Element;
import io.offhook.provisioning.phone.view.FindPhones;
import io.offhook.provisioning.phone.view.PhoneView;
import io.offhook.provisioning.value.DeviceName;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;

/** Finds the phone that a request names. One at a site of others is none. */
@ApplicationScoped
public class FindNamedPhone {

    private final FindPhones phones;

    FindNamedPhone(FindPhones phones) {
        this.phones = phones;
    }

    /** By {@code name} or {@code uuid}. Fails with {@link AxlFault}. */
    public Uni<PhoneView> of(Element request, Caller caller) {
        var id = request.uuidOf("uuid");
        return (id.isPresent() ? phones.byId(id.get()) : byName(request.require("name")))
                .map(found -> found.filter(phone -> caller.rights().covers(phone.devicePool()))
                        .orElseThrow(() -> PhoneFaults.unknown(request)));
    }

    /** Fails with {@link AxlFault}. */
    public Uni<PhoneView> named(String name, Caller caller) {
        return byName(name)
                .map(found -> found.filter(phone -> caller.rights().covers(phone.devicePool()))
                        .orElseThrow(() -> AxlFault.notFound(name)));
    }

    /** The same phone as it is now, whatever its name is. Fails with {@link AxlFault}. */
    Uni<PhoneView> again(PhoneView phone) {
        return phones.byId(phone.id()).map(found -> found.orElseThrow(() -> AxlFault.notFound("phone")));
    }

    private Uni<Optional<PhoneView>> byName(String name) {
        return deviceName(name)
                .map(phones::byDeviceName)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /** Empty if no phone can have the name. */
    static Optional<DeviceName> deviceName(String text) {
        try {
            return Optional.of(new DeviceName(text.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    /** @throws AxlFault if no phone can have the name */
    static DeviceName requireDeviceName(String text) {
        return deviceName(text)
                .orElseThrow(() -> AxlFault.invalid(
                        "A phone is named SEP and the 12 digits of its MAC, or BAT and 12 hexadecimal digits."));
    }
}
