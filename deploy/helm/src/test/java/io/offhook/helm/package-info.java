/** The chart in {@code deploy/helm/offhook}, rendered by Helm in this process: no cluster is needed. */
@NullMarked
package io.offhook.helm;

import org.jspecify.annotations.NullMarked;
