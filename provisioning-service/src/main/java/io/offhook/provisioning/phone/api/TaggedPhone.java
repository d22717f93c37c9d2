package io.offhook.provisioning.phone.api;

import io.offhook.provisioning.phone.view.PhoneView;
import io.offhook.rest.request.SeenVersion;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** An answer with a phone, whose version is the entity tag. */
final class TaggedPhone {

    private TaggedPhone() {}

    static RestResponse<PhoneView> answer(PhoneView phone) {
        return ResponseBuilder.ok(phone)
                .header(HttpHeaders.ETAG, SeenVersion.tag(phone.version()))
                .build();
    }
}
