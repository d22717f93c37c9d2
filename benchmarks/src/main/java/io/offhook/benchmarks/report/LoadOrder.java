package io.offhook.benchmarks.report;

import io.offhook.pki.device.PhoneModel;
import io.offhook.testpki.KeyType;

/** What to provision and how many to boot at a time. */
public record LoadOrder(int phones, int concurrency, PhoneModel model, KeyType keyType) {}
