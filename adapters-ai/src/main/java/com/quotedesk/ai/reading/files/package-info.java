@NullMarked
package com.quotedesk.ai.reading.files;

import org.jspecify.annotations.NullMarked;
