@NullMarked
package io.offhook.selfcare.report;

import org.jspecify.annotations.NullMarked;
