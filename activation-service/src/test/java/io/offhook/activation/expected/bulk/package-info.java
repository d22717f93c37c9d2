@NullMarked
package io.offhook.activation.expected.bulk;

import org.jspecify.annotations.NullMarked;
