package io.offhook.benchmarks.powercut;

import io.offhook.benchmarks.report.LoadSettings;
import io.offhook.listener.TlsEngine;
import java.time.Duration;

/**
 * The site, and how it is served.
 *
 * @param load the phones; {@code concurrency} applies to the preparation alone
 * @param withCodes how many of the phones have codes to redeem; the others were activated before
 * @param replicas processes of each service that phones talk to
 * @param inFlight most phones on the wire that were not told to come again, since the client must not be the bottleneck
 * @param deadline a phone that is not served by then is lost
 */
public record PowerCutSettings(
        LoadSettings load, int withCodes, int replicas, int inFlight, Duration deadline, TlsEngine engine) {}
