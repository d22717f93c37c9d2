package io.offhook.provisioning.axl.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.provisioning.axl.wire.AxlFault;
import io.offhook.provisioning.axl.wire.Element;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListRangeTest {

    private static final Set<String> KNOWN = Set.of("name", "devicePoolName");

    @ParameterizedTest
    @ValueSource(strings = {"zzz", "Name", "devicepoolname", "uuid"})
    void a_criterion_that_is_not_known_is_refused_and_does_not_list_everything(String unknown) {
        assertThatThrownBy(() -> ListRange.oneOrMoreCriteria(list(unknown), KNOWN))
                .isInstanceOfSatisfying(AxlFault.class, fault -> {
                    assertThat(fault.code()).isEqualTo(5002);
                    assertThat(fault.text())
                            .isEqualTo("The criteria of this list are devicePoolName, name, and there are no others.");
                });
        assertThatThrownBy(() -> ListRange.criteria(list(unknown), KNOWN)).isInstanceOf(AxlFault.class);
    }

    @Test
    void known_criteria_are_taken() {
        assertThat(ListRange.oneOrMoreCriteria(list("devicePoolName"), KNOWN).textOf("devicePoolName"))
                .hasValue("%");
    }

    private static Element list(String criterion) {
        var criteria = new Element("searchCriteria", null, "", List.of(new Element(criterion, null, "%", List.of())));
        return new Element("listPhone", null, "", List.of(criteria));
    }
}
