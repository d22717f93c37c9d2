package io.offhook.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

class AcceptedMediaTypesTest {

    @Test
    void a_collection_accepts_what_its_method_consumes() {
        assertThat(AcceptedMediaTypes.of(Phones.class, "POST", "/api/phones"))
                .containsExactly("application/json", "text/csv");
    }

    @Test
    void a_method_without_media_types_of_its_own_has_those_of_its_resource() {
        assertThat(AcceptedMediaTypes.of(Phones.class, "PUT", "/api/phones/42/name"))
                .containsExactly("application/json");
    }

    @Test
    void a_parameter_stands_for_one_step_of_the_path_or_for_what_its_expression_says() {
        assertThat(AcceptedMediaTypes.of(Phones.class, "PUT", "/api/phones/4/2/name"))
                .isEmpty();
        assertThat(AcceptedMediaTypes.of(Phones.class, "PUT", "/api/phones/files/a/b"))
                .containsExactly("application/octet-stream");
    }

    @Test
    void another_method_at_the_same_address_does_not_count() {
        assertThat(AcceptedMediaTypes.of(Phones.class, "DELETE", "/api/phones")).isEmpty();
    }

    @Path("/api/phones")
    @Consumes("application/json")
    static class Phones {
        @GET
        public void list() {}

        @POST
        @Consumes({"application/json", "text/csv"})
        public void add() {}

        @PUT
        @Path("{id}/name")
        public void name() {}

        @PUT
        @Path("files/{name: .+}")
        @Consumes("application/octet-stream")
        public void file() {}
    }
}
