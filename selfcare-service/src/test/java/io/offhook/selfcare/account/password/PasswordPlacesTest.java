package io.offhook.selfcare.account.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.rest.permit.NoPermit;
import io.offhook.rest.permit.SignInCaller;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordPlacesTest {

    private final PasswordPlaces places = new PasswordPlaces();

    @Test
    void made_up_names_take_no_place_of_accounts() {
        IntStream.range(0, 100).forEach(i -> lookAtNobody("nobody-" + i, stranger(i)));

        assertThatCode(() -> lookAt("alice", stranger(200))).doesNotThrowAnyException();
    }

    @Test
    void a_name_of_no_account_is_answered_without_a_hash_where_its_only_place_is_taken() {
        assertThat(lookAtNobody("one", stranger(1))).isEqualTo("hashed");
        assertThat(lookAtNobody("two", stranger(2))).isEqualTo("instead");
    }

    @Test
    void a_name_of_no_account_is_refused_when_an_account_would_be() {
        fillPlacesOfStrangers();

        assertThatThrownBy(() -> lookAt("alice", stranger(200))).isInstanceOf(NoPermit.class);
        assertThatThrownBy(() -> lookAtNobody("nobody", stranger(201))).isInstanceOf(NoPermit.class);
    }

    @Test
    void one_address_has_two_places_whatever_the_names_are() {
        lookAt("alice", stranger(1));
        lookAtNobody("nobody", stranger(1));

        assertThatThrownBy(() -> lookAt("bob", stranger(1))).isInstanceOf(NoPermit.class);
        assertThatThrownBy(() -> lookAtNobody("nobody-else", stranger(1))).isInstanceOf(NoPermit.class);
        assertThatCode(() -> lookAt("bob", stranger(2))).doesNotThrowAnyException();
    }

    @Test
    void one_name_has_one_place_whether_an_account_has_it_or_not() {
        lookAt("alice", stranger(1));
        lookAtNobody("nobody", stranger(2));

        assertThatThrownBy(() -> lookAt("alice", stranger(3))).isInstanceOf(NoPermit.class);
        assertThatThrownBy(() -> lookAtNobody("nobody", stranger(4))).isInstanceOf(NoPermit.class);
    }

    @Test
    void an_account_at_an_address_from_which_it_signed_in_has_a_place_when_strangers_have_all() {
        fillPlacesOfStrangers();

        assertThatCode(() -> lookAt("account-1", new SignInCaller("address-1", true)))
                .doesNotThrowAnyException();
    }

    private void fillPlacesOfStrangers() {
        IntStream.range(0, 10).forEach(i -> lookAt("account-" + i, stranger(i)));
    }

    private void lookAt(String account, SignInCaller caller) {
        begin(places.ofAccount(account, caller, Uni.createFrom()::nothing));
    }

    /** Returns what became of it; it never ends. */
    private String lookAtNobody(String name, SignInCaller caller) {
        var what = new StringBuilder();
        begin(places.ofNoAccount(name, caller, () -> never(what, "hashed"), () -> never(what, "instead")));
        return what.toString();
    }

    private static Uni<Boolean> never(StringBuilder what, String said) {
        what.append(said);
        return Uni.createFrom().nothing();
    }

    private static void begin(Uni<Boolean> work) {
        var failure =
                work.subscribe().withSubscriber(UniAssertSubscriber.create()).getFailure();
        if (failure instanceof RuntimeException refused) {
            throw refused;
        }
    }

    private static SignInCaller stranger(int number) {
        return new SignInCaller("address-" + number, false);
    }
}
