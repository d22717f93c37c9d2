package io.offhook.eventing.relay;

import io.offhook.eventing.signature.EventSignature;
import io.offhook.eventing.signature.EventSigner;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The headers of a record: the CloudEvents attributes, and their signature if this service signs. */
@ApplicationScoped
class SignedHeaders {

    private final String service;
    private final SchemaAddresses schemas;
    private final EventSigner signer;

    SignedHeaders(
            @ConfigProperty(name = "offhook.service") String service, SchemaAddresses schemas, EventSigner signer) {
        this.service = service;
        this.schemas = schemas;
        this.signer = signer;
    }

    Headers of(OutgoingRecord record, byte @Nullable [] value) {
        var headers = CloudEventHeaders.of(service, schemas, record);
        var texts = new HashMap<String, String>();
        headers.forEach(each -> texts.put(each.key(), new String(each.value(), StandardCharsets.UTF_8)));
        signer.sign(texts, value)
                .ifPresent(signature -> headers.add(EventSignature.HEADER, signature.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }
}
