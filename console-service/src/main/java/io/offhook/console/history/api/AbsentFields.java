package io.offhook.console.history.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.console.history.Difference;
import io.offhook.console.history.PhoneThen;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.List;

/** What was not there has no field in the answer. The records themselves know no JSON. */
@Singleton
class AbsentFields implements ObjectMapperCustomizer {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private interface WithoutNulls {}

    @Override
    public void customize(ObjectMapper mapper) {
        List.of(PhoneThen.class, PhoneThen.CodeThen.class, Difference.class)
                .forEach(each -> mapper.addMixIn(each, WithoutNulls.class));
    }
}
