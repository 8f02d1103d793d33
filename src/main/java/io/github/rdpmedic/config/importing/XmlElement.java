package io.github.rdpmedic.config.importing;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of a document without document type: entities are refused, so that a file can neither reach out nor
 * grow. Names are local names, compared without regard to case.
 */
final class XmlElement {

    private static final int MAX_DEPTH = 200;
    private static final int MAX_ELEMENTS = 1_000_000;
    private static final XMLInputFactory FACTORY = factory();

    private final String name;
    private final int line;
    private final Map<String, String> attributes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private XmlElement(XMLStreamReader at) {
        name = at.getLocalName();
        line = at.getLocation().getLineNumber();
        for (int i = 0; i < at.getAttributeCount(); i++) {
            attributes.put(at.getAttributeLocalName(i), at.getAttributeValue(i));
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside of the file is read");
        });
        return factory;
    }

    static XmlElement parse(ImportFile file) throws ImportFault {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(file.bytes()));
            return document(reader, file);
        } catch (XMLStreamException malformed) {
            int line = malformed.getLocation() == null
                    ? 1
                    : Math.max(1, malformed.getLocation().getLineNumber());
            throw new ImportFault("fault.xml", file.shown(), line);
        }
    }

    private static XmlElement document(XMLStreamReader reader, ImportFile file) throws XMLStreamException, ImportFault {
        Deque<XmlElement> open = new ArrayDeque<>();
        Optional<XmlElement> root = Optional.empty();
        int elements = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new ImportFault(
                        "fault.doctype", file.shown(), reader.getLocation().getLineNumber());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (++elements > MAX_ELEMENTS || open.size() >= MAX_DEPTH) {
                    throw new ImportFault(
                            "fault.xml-size", file.shown(), reader.getLocation().getLineNumber());
                }
                XmlElement element = new XmlElement(reader);
                if (open.isEmpty()) {
                    root = Optional.of(element);
                } else {
                    open.peek().children.add(element);
                }
                open.push(element);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.pop();
            } else if (!open.isEmpty()
                    && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                open.peek().text.append(reader.getText());
            }
        }
        return root.orElseThrow(() -> new ImportFault("fault.xml", file.shown(), 1));
    }

    boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }

    /** 1-based; where its start tag ends. */
    int line() {
        return line;
    }

    /** Empty when there is none. */
    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    boolean isTrue(String attribute) {
        return attribute(attribute).equalsIgnoreCase("true");
    }

    Stream<XmlElement> children() {
        return children.stream();
    }

    Stream<XmlElement> children(String called) {
        return children().filter(child -> child.is(called));
    }

    Optional<XmlElement> child(String called) {
        return children(called).findFirst();
    }

    /** Without the blanks around it. */
    String text() {
        return text.toString().strip();
    }

    /** The text of the first child of that name, without the blanks around it; empty when there is none. */
    String text(String child) {
        return child(child).map(XmlElement::text).orElse("");
    }

    /** All elements of that name below this one, in the order of the document. */
    Stream<XmlElement> descendants(String called) {
        return children.stream()
                .flatMap(child ->
                        Stream.concat(child.is(called) ? Stream.of(child) : Stream.empty(), child.descendants(called)));
    }
}
