@NullMarked
package io.offhook.torture.workload;

import org.jspecify.annotations.NullMarked;
