package io.offhook.selfcare.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private final People people = new People();

    @Test
    void whoever_has_another_role_than_those_of_programs_or_none_is_a_person() {
        assertThat(isPerson(Set.of())).isTrue();
        assertThat(isPerson(Set.of("user"))).isTrue();
        assertThat(isPerson(Set.of("admin", "operator"))).isTrue();
        assertThat(isPerson(Set.of("console", "user"))).isTrue();
    }

    @Test
    void an_account_with_roles_of_programs_alone_is_none() {
        assertThat(isPerson(Set.of("console"))).isFalse();
        assertThat(isPerson(Set.of("service"))).isFalse();
        assertThat(isPerson(Set.of("console", "service"))).isFalse();
    }

    private boolean isPerson(Set<String> roles) {
        var caller = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("x"))
                .addRoles(roles)
                .build();
        var known = people.augment(caller, work -> {
                    throw new UnsupportedOperationException();
                })
                .await()
                .indefinitely();
        assertThat(known.getRoles()).containsAll(roles);
        return known.hasRole(People.ROLE);
    }
}
