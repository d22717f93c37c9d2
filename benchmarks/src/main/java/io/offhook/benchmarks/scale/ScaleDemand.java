package io.offhook.benchmarks.scale;

/**
 * What is asked of the installation.
 *
 * @param phones all phones that are kept, each provisioned once and redeemed once
 * @param perSecond at the peak, redemptions and as many new phones beside them
 * @param liveCodes codes that wait for their phones at the same time
 */
public record ScaleDemand(long phones, double perSecond, long liveCodes) {}
