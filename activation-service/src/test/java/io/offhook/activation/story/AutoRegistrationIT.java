package io.offhook.activation.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.AutoRegistrationRequested;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.EventStore;
import io.offhook.phone.redemption.RedemptionAnswer;
import io.offhook.phone.wire.VirtualPhone;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Devices that ask for a record of their own. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(Installation.class)
class AutoRegistrationIT {

    private static final PhoneFactory FACTORY = new PhoneFactory();

    @Inject
    OtherServices others;

    @Inject
    UnitOfWork units;

    @Inject
    EventStore store;

    @Test
    void a_genuine_device_is_heard_once_in_a_while() {
        FACTORY.becomeTrusted(others);
        var phone = FACTORY.phone("6921");

        assertThat(ask(phone)).isInstanceOf(RedemptionAnswer.Redeemed.class);
        assertThat(ask(phone)).isInstanceOf(RedemptionAnswer.Redeemed.class);

        assertThat(events(phone)).singleElement().isInstanceOfSatisfying(AutoRegistrationRequested.class, it -> {
            assertThat(it.model()).isEqualTo("6921");
            assertThat(it.mac()).isEqualTo(phone.device().mac().digits());
        });
    }

    @Test
    void a_device_that_nobody_vouches_for_is_not_heard() {
        var phone = new PhoneFactory().phone("6921");

        assertThat(PhoneFactory.reasonOf(ask(phone))).isEqualTo("UNTRUSTED_CERTIFICATE");
        assertThat(events(phone)).isEmpty();
    }

    private static RedemptionAnswer ask(VirtualPhone phone) {
        return phone.activation().register(PhoneFactory.SERVICE);
    }

    private List<ActivationEvent> events(VirtualPhone phone) {
        return units
                .runApart(() -> store.load("auto-registration/" + phone.device().name(), ActivationEvent.class))
                .await()
                .indefinitely()
                .events()
                .stream()
                .map(Recorded::event)
                .toList();
    }
}
