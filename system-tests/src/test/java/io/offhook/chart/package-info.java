/**
 * What the chart renders, run on this machine: a pod is a process with the settings, secrets and environment of its manifest, and Kafka, PostgreSQL and
 * Redis ask who it is.
 */
@NullMarked
package io.offhook.chart;

import org.jspecify.annotations.NullMarked;
