@NullMarked
package com.quotedesk.application.numbering;

import org.jspecify.annotations.NullMarked;
