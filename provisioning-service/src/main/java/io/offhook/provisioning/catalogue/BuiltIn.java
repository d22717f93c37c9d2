package io.offhook.provisioning.catalogue;

import io.offhook.contracts.Event;
import io.offhook.contracts.state.DevicePool;
import io.offhook.contracts.state.DevicePool.CallManager;
import io.offhook.contracts.state.PhoneButtonTemplate;
import io.offhook.contracts.state.SecurityProfile;
import io.offhook.contracts.state.SipProfile;
import io.offhook.provisioning.model.BuiltInModels;
import io.offhook.provisioning.model.Model;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.provisioning.value.Name;
import java.util.List;
import java.util.stream.Stream;

/** What exists although nobody named it: the models, and a {@code Default} of each document that a phone refers to. */
public final class BuiltIn {

    private BuiltIn() {}

    /**
     * @param callManagerHost where phones of the default pool register, and what tells them the time
     * @param sipPort where it listens
     * @throws MalformedValue if it is no host that phones take
     */
    public static List<Event> documents(String callManagerHost, int sipPort) {
        var name = Name.DEFAULT.text();
        Stream<Event> defaults = Stream.of(
                DevicePoolRules.parse(
                        name,
                        new DevicePool(
                                name,
                                List.of(new CallManager(0, callManagerHost, sipPort, 5061)),
                                "Etc/UTC",
                                List.of(callManagerHost),
                                "English_United_States",
                                "en_US",
                                "United_States",
                                null)),
                new SecurityProfile(name, "NON_SECURE", "TCP", true, "AUTHENTICATION_STRING"),
                new SipProfile(name, 3_600, 120, 16_384, 32_766, 4, 2),
                new PhoneButtonTemplate(name, List.of()));
        return Stream.concat(BuiltInModels.all().stream().map(Model::toState), defaults)
                .toList();
    }
}
