package io.offhook.provisioning.catalogue;

import io.offhook.contracts.Event;
import io.offhook.contracts.state.AutoRegistration;
import io.offhook.contracts.state.DevicePool;
import io.offhook.contracts.state.PhoneTemplate;
import io.offhook.contracts.state.SiteOperator;
import io.offhook.provisioning.value.MalformedValue;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which documents name which others. */
public final class References {

    /** A document that another one names, in which of its fields. */
    private record Reference(
            Kind<?> kind, String field, @Nullable String name) {}

    private References() {}

    /** @throws MalformedValue if the document names one that does not exist, or has what is another's alone */
    public static void check(Catalogue catalogue, Event document) {
        if (document instanceof DevicePool pool) {
            NetworkRules.checkOthers(catalogue, pool);
        }
        of(document).forEach(it -> {
            if (it.name() != null) {
                catalogue.require(it.kind(), it.field(), it.name());
            }
        });
    }

    /** The documents that name this one, such as {@code phone template Sales}. */
    public static List<String> to(Catalogue catalogue, Kind<?> kind, String name) {
        return Kind.all().stream()
                .flatMap(each -> titles(catalogue, each, kind, name))
                .toList();
    }

    private static <T extends Event> Stream<String> titles(
            Catalogue catalogue, Kind<T> from, Kind<?> kind, String name) {
        return catalogue.all(from).stream()
                .filter(document -> of(document).stream()
                        .anyMatch(it -> it.kind() == kind && name.equalsIgnoreCase(Objects.toString(it.name(), ""))))
                .map(document -> from.title() + " " + from.name().apply(document));
    }

    private static List<Reference> of(Event document) {
        if (document instanceof PhoneTemplate it) {
            return List.of(
                    new Reference(Kind.MODEL, "model", it.model()),
                    new Reference(Kind.DEVICE_POOL, "devicePool", it.devicePool()),
                    new Reference(Kind.PHONE_BUTTON_TEMPLATE, "phoneButtonTemplate", it.phoneButtonTemplate()),
                    new Reference(Kind.SECURITY_PROFILE, "securityProfile", it.securityProfile()),
                    new Reference(Kind.SIP_PROFILE, "sipProfile", it.sipProfile()),
                    new Reference(Kind.LINE_TEMPLATE, "lineTemplate", it.lineTemplate()));
        }
        if (document instanceof SiteOperator it) {
            return it.devicePools().stream()
                    .map(pool -> new Reference(Kind.DEVICE_POOL, "devicePools", pool))
                    .toList();
        }
        return document instanceof AutoRegistration it
                ? List.of(
                        new Reference(Kind.MODEL, "model", it.model()),
                        new Reference(Kind.PHONE_TEMPLATE, "phoneTemplate", it.phoneTemplate()))
                : List.of();
    }
}
