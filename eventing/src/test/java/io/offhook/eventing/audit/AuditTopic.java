package io.offhook.eventing.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.offhook.contracts.audit.AuditRecorded;
import io.offhook.contracts.chain.ChainRecord;
import io.offhook.contracts.chain.ChainReport;
import io.offhook.contracts.chain.ChainVerification;
import io.offhook.contracts.record.CanonicalRecord;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.relay.TopicReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The audit topic as an auditor reads it. */
@ApplicationScoped
public class AuditTopic {

    static final String CHAIN = "provisioning";

    private final TopicReader topic;

    AuditTopic(TopicReader topic) {
        this.topic = topic;
    }

    ChainReport verify() {
        var verification = new ChainVerification(CHAIN);
        records().forEach(each -> verification.add(link(each)));
        return verification.report(List.of());
    }

    /** The records of the requests that have this correlation id. */
    List<ConsumerRecord<String, byte[]>> of(String correlationId) {
        return records().stream()
                .filter(each -> TopicReader.header(each, "ce_correlationid").equals(correlationId))
                .toList();
    }

    static AuditRecorded entry(ConsumerRecord<String, byte[]> record) {
        return (AuditRecorded) EventCodec.read(Topic.AUDIT, TopicReader.header(record, "ce_type"), record.value());
    }

    private List<ConsumerRecord<String, byte[]>> records() {
        return topic.records(Topic.AUDIT, CHAIN);
    }

    private static ChainRecord link(ConsumerRecord<String, byte[]> record) {
        var headers = new HashMap<String, String>();
        record.headers().forEach(each -> headers.put(each.key(), new String(each.value(), UTF_8)));
        return new ChainRecord(
                Long.parseLong(TopicReader.header(record, "ce_sequence")),
                CanonicalRecord.hash(headers, record.value()),
                entry(record).previous(),
                TopicReader.header(record, "ce_time"),
                Optional.empty());
    }
}
