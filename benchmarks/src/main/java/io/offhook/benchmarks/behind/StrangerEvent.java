package io.offhook.benchmarks.behind;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * What a device does that has no record: it asks for its configuration, or one time in five it types a code that is none. A CloudEvent as
 * services write it; those that read the same topics do nothing about it.
 *
 * @param source the service that would write it
 * @param stream a new one for each event
 */
record StrangerEvent(String id, String topic, String source, String type, String stream, String data) {

    private static final String DEVICES = "offhook.device.v1";
    private static final String ACTIVATIONS = "offhook.activation.v1";
    private static final int ONE_IN = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param device different for each event */
    static StrangerEvent of(long device) {
        var name = "SEP02%010X".formatted(device);
        return device % ONE_IN == 0 ? refused(name, device) : seen(name);
    }

    private static StrangerEvent seen(String name) {
        var data = Map.of(
                "deviceName",
                name,
                "address",
                "127.0.0.1",
                "transport",
                "https",
                "file",
                "CONFIGURATION",
                "result",
                "UNKNOWN_DEVICE");
        return new StrangerEvent(
                UUID.randomUUID().toString(),
                DEVICES,
                "/offhook/provisioning",
                "io.offhook.DeviceSeen.v1",
                name,
                json(data));
    }

    private static StrangerEvent refused(String name, long device) {
        var data = Map.of(
                "reason",
                "UNKNOWN",
                "deviceName",
                name,
                "certificateFingerprint",
                "%064x".formatted(BigInteger.valueOf(device)),
                "model",
                "8845",
                "address",
                "127.0.0.1");
        return new StrangerEvent(
                UUID.randomUUID().toString(),
                ACTIVATIONS,
                "/offhook/activation",
                "io.offhook.RedemptionRefused.v1",
                "device/" + name,
                json(data));
    }

    /** It happens now. */
    ProducerRecord<String, byte[]> record() {
        var headers = new RecordHeaders();
        Map.of(
                        "content-type",
                        "application/json",
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id,
                        "ce_source",
                        source,
                        "ce_type",
                        type,
                        "ce_subject",
                        stream,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_partitionkey",
                        stream,
                        "ce_sequence",
                        "1",
                        "ce_correlationid",
                        id)
                .forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
        return new ProducerRecord<>(topic, null, stream, data.getBytes(UTF_8), headers);
    }

    private static String json(Map<String, String> data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
