package io.github.rdpmedic.ui.why;

import javax.swing.text.AbstractDocument;
import javax.swing.text.Element;
import javax.swing.text.LabelView;
import javax.swing.text.Segment;
import javax.swing.text.StyledEditorKit;
import javax.swing.text.View;
import javax.swing.text.ViewFactory;

/** Wraps words that are wider than the view, such as fingerprints, where Swing would scroll sideways. */
final class BreakAnywhereKit extends StyledEditorKit {

    @Override
    public ViewFactory getViewFactory() {
        ViewFactory plain = super.getViewFactory();
        return element -> AbstractDocument.ContentElementName.equals(element.getName())
                ? new BreakableLabel(element)
                : plain.create(element);
    }

    private static final class BreakableLabel extends LabelView {
        BreakableLabel(Element element) {
            super(element);
        }

        @Override
        public float getMinimumSpan(int axis) {
            return axis == View.X_AXIS ? 0 : super.getMinimumSpan(axis);
        }

        /** A label and its value stay on one line, however long the value is. */
        @Override
        public int getBreakWeight(int axis, float position, float length) {
            return endsWithTab() ? View.BadBreakWeight : super.getBreakWeight(axis, position, length);
        }

        private boolean endsWithTab() {
            Segment last = getText(getEndOffset() - 1, getEndOffset());
            return last.count == 1 && last.first() == '\t';
        }
    }
}
