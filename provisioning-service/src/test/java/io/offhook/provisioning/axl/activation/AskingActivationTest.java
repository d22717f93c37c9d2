package io.offhook.provisioning.axl.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.offhook.eventing.Cause;
import io.offhook.provisioning.axl.operation.Caller;
import io.offhook.provisioning.axl.wire.AxlFault;
import io.offhook.rest.site.SiteRights;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.WebApplicationException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskingActivationTest {

    private static final UUID CODE = new UUID(0, 1);
    private static final Caller CALLER = new Caller(
            "admin", Caller.Role.ADMINISTRATOR, SiteRights.EVERYWHERE, Cause.service(Instant.EPOCH), "Basic x");

    @ParameterizedTest
    @ValueSource(ints = {404, 409, 410})
    void a_code_that_cannot_be_released_any_more_is_none(int status) {
        assertThat(failure(answering(status).release(CODE, CALLER)))
                .isInstanceOfSatisfying(
                        AxlFault.class, fault -> assertThat(fault.code()).isEqualTo(5007));
    }

    @Test
    void codes_that_others_change_meanwhile_can_be_asked_for_again() {
        var activation = answering(409);

        assertThat(failure(activation.find(List.of(CODE), CALLER))).isInstanceOf(ServiceAway.class);
        assertThat(failure(activation.find("1234567890123452", CALLER))).isInstanceOf(ServiceAway.class);
        assertThat(failure(activation.reveal(List.of(CODE), CALLER))).isInstanceOf(ServiceAway.class);
    }

    @Test
    void digits_that_are_no_code_are_of_none() {
        assertThat(failure(answering(400).find("1", CALLER))).isInstanceOf(AxlFault.class);
    }

    private static Throwable failure(Uni<?> asked) {
        return catchThrowable(() -> asked.await().indefinitely());
    }

    /** No class of its own: Quarkus would take one for an endpoint. */
    private static AskingActivation answering(int status) {
        InvocationHandler refuse =
                (client, method, arguments) -> Uni.createFrom().failure(() -> new WebApplicationException(status));
        return new AskingActivation((ActivationClient) Proxy.newProxyInstance(
                ActivationClient.class.getClassLoader(), new Class<?>[] {ActivationClient.class}, refuse));
    }
}
