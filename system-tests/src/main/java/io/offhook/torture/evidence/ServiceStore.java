package io.offhook.torture.evidence;

import java.util.List;

/**
 * What one service stored and published.
 *
 * @param service its name
 * @param stored in the order of positions
 * @param published in the order of each partition
 */
public record ServiceStore(String service, List<StoredEvent> stored, List<PublishedEvent> published) {}
