package io.offhook.benchmarks.report;

import io.offhook.pki.device.PhoneModel;
import io.offhook.testpki.KeyType;

/** The phones of a load, and how many boot at the same time. */
public record LoadSettings(int phones, int concurrency, PhoneModel model, KeyType keyType) {}
