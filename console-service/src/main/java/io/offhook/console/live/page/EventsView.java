package io.offhook.console.live.page;

import java.util.List;

/**
 * What happened lately.
 *
 * @param place from where the stream goes on
 */
record EventsView(EventsQuery query, List<EventLine> lines, String place) {}
