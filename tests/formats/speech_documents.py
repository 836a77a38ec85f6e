"""Small documents of speech engines, written from each vendor's published list of fields: nobody recorded these calls.

What is said and who says it is invented. Each function gives a document that its reader takes whole; ``changes`` replace
members.
"""

from typing import Any

Document = dict[str, Any]


def word_times(text: str, *, start: float, step: float) -> list[tuple[str, float, float]]:
    """Each word with its start and its end."""
    return [
        (word, round(start + index * step, 3), round(start + (index + 1) * step, 3))
        for index, word in enumerate(text.split())
    ]


def transcribe_item(content: str, start: str = "", end: str = "", **changes: Any) -> Document:
    """One item of Amazon Transcribe; punctuation when it has no times."""
    item: Document = {"alternatives": [{"confidence": "0.97", "content": content}]}
    if start:
        item |= {"start_time": start, "end_time": end, "type": "pronunciation"}
    else:
        item["type"] = "punctuation"
    return item | changes


def transcribe_by_speaker(**changes: Any) -> Document:
    """Amazon Transcribe with speaker_labels, the label in each item as it has been written since 2022."""
    items = [
        transcribe_item("Goedemorgen", "0.5", "1.1", speaker_label="spk_0"),
        transcribe_item(".", speaker_label="spk_0"),
        transcribe_item("Dag", "2.0", "2.4", speaker_label="spk_1"),
        transcribe_item("mevrouw", "2.4", "2.9", speaker_label="spk_1"),
    ]
    spoken = [item for item in items if "start_time" in item]
    segments = [{"speaker_label": item["speaker_label"], "items": [labelled(item)]} for item in spoken]
    results = {
        "transcripts": [{"transcript": "Goedemorgen. Dag mevrouw"}],
        "speaker_labels": {"speakers": 2, "segments": segments},
        "items": items,
        "language_code": "nl-NL",
    }
    return {
        "jobName": "call-1",
        "accountId": "111122223333",
        "status": "COMPLETED",
        "results": results,
    } | changes


def labelled(item: Document) -> Document:
    """The entry of an item in a segment of speaker_labels."""
    return {key: item[key] for key in ("start_time", "end_time", "speaker_label")}


def transcribe_by_channel() -> Document:
    """Amazon Transcribe with channel_labels."""
    channels = [
        {
            "channel_label": "ch_0",
            "items": [transcribe_item("Hallo", "0.2", "0.6"), transcribe_item("?")],
        },
        {"channel_label": "ch_1", "items": [transcribe_item("Ja", "1.0", "1.3")]},
    ]
    return {
        "jobName": "call-2",
        "results": {"transcripts": [], "channel_labels": {"channels": channels, "number_of_channels": 2}},
        "status": "COMPLETED",
    }


def deepgram_word(word: tuple[str, float, float], **changes: Any) -> Document:
    """One word of Deepgram."""
    text, start, end = word
    plain = text.lower().strip(".,?")
    return {"word": plain, "start": start, "end": end, "confidence": 0.99, "punctuated_word": text} | changes


def deepgram(*, utterances: bool = True) -> Document:
    """Deepgram's answer for one channel with two speakers."""
    said = [(0, "Goedemorgen, met Ann.", 0.5), (1, "Dag, ik bel voor [PHONE_NUMBER_1].", 3.0)]
    words = [
        deepgram_word(word, speaker=speaker)
        for speaker, text, start in said
        for word in word_times(text, start=start, step=0.4)
    ]
    results: Document = {
        "channels": [
            {
                "alternatives": [{"transcript": " ".join(text for _, text, _ in said), "words": words}],
                "detected_language": "nl",
            }
        ]
    }
    if utterances:
        results["utterances"] = [
            {
                "start": start,
                "end": round(start + 0.4 * len(text.split()), 3),
                "confidence": 0.98,
                "channel": 0,
                "transcript": text,
                "words": [word for word in words if word["speaker"] == speaker],
                "speaker": speaker,
                "id": f"u{speaker}",
            }
            for speaker, text, start in said
        ]
    metadata = {"request_id": "req-1", "created": "2026-11-20T09:00:00Z", "duration": 8.5, "channels": 1}
    return {"metadata": metadata, "results": results}


def assemblyai(**changes: Any) -> Document:
    """AssemblyAI's transcript with speaker labels."""
    utterances = [
        assemblyai_utterance("A", "Guten Morgen.", 500),
        assemblyai_utterance("B", "Ich möchte kündigen.", 2000),
    ]
    return {
        "id": "tr-1",
        "status": "completed",
        "language_code": "de",
        "audio_url": "https://example.org/call.wav",
        "audio_duration": 9,
        "confidence": 0.95,
        "text": "Guten Morgen. Ich möchte kündigen.",
        "words": [word for utterance in utterances for word in utterance["words"]],
        "utterances": utterances,
        "sentiment_analysis_results": None,
    } | changes


def assemblyai_utterance(speaker: str, text: str, start_ms: int, **changes: Any) -> Document:
    """One utterance of AssemblyAI."""
    words = [
        {"text": word, "start": int(start), "end": int(end), "confidence": 0.9, "speaker": speaker} | changes
        for word, start, end in word_times(text, start=start_ms, step=300)
    ]
    return {
        "speaker": speaker,
        "text": text,
        "start": start_ms,
        "end": words[-1]["end"],
        "confidence": 0.9,
        "words": words,
    } | changes


def azure_phrase(text: str, *, offset: str, ticks: int, **changes: Any) -> Document:
    """One recognised phrase of a batch result, with the words as they are shown."""
    words = [
        {"displayText": word, "offsetInTicks": start, "durationInTicks": end - start}
        for word, start, end in word_times(text, start=ticks, step=4_000_000)
    ]
    best = {"confidence": 0.9, "lexical": text.lower(), "display": text, "displayWords": words}
    return {
        "recognitionStatus": "Success",
        "channel": 0,
        "offset": offset,
        "duration": "PT1.6S",
        "offsetInTicks": ticks,
        "durationInTicks": 16_000_000,
        "nBest": [best],
        "locale": "fr-BE",
    } | changes


def azure_batch() -> Document:
    """A batch result of Azure with two channels, and a phrase that was not recognised."""
    return {
        "source": "call.wav",
        "timestamp": "2026-11-20T10:00:00Z",
        "durationInTicks": 90_000_000,
        "duration": "PT9S",
        "combinedRecognizedPhrases": [{"channel": 0, "display": "Bonjour."}],
        "recognizedPhrases": [
            azure_phrase("Bonjour, service clientèle.", offset="PT0.5S", ticks=5_000_000),
            azure_phrase("Oui, bonjour.", offset="PT3S", ticks=30_000_000, channel=1),
            {"recognitionStatus": "Failure", "channel": 1, "offset": "PT6S", "duration": "PT1S"},
        ],
    }


def azure_fast() -> Document:
    """An answer of fast transcription with speakers."""
    words = [
        {"text": word, "offsetMilliseconds": start, "durationMilliseconds": 300}
        for word, start, _ in word_times("Good morning.", start=200, step=300)
    ]
    return {
        "durationMilliseconds": 5000,
        "combinedPhrases": [{"text": "Good morning. Hello."}],
        "phrases": [
            {
                "speaker": 1,
                "offsetMilliseconds": 200,
                "durationMilliseconds": 600,
                "text": "Good morning.",
                "words": words,
                "locale": "en-GB",
                "confidence": 0.9,
            },
            {"speaker": 2, "offsetMilliseconds": 1500, "durationMilliseconds": 500, "text": "Hello."},
        ],
    }


def azure_conversation(*texts: tuple[str, str], **changes: Any) -> Document:
    """An input of conversation analysis, by participant and text."""
    items = [
        {"participantId": participant, "id": str(index), "text": text, "lexical": text.lower(), "itn": ""}
        for index, (participant, text) in enumerate(texts)
    ]
    conversation = {"id": "conv-1", "language": "en", "modality": "transcript", "conversationItems": items}
    return {
        "displayName": "Analysis",
        "analysisInput": {"conversations": [conversation | changes]},
        "tasks": [{"kind": "ConversationalPIITask"}],
    }


def whisper(**changes: Any) -> Document:
    """openai-whisper with word timestamps."""
    text = " Goedemorgen, waarmee kan ik helpen?"
    words = [
        {"word": f" {word}", "start": start, "end": end, "probability": 0.8}
        for word, start, end in word_times(text, start=0.0, step=0.5)
    ]
    segment = {
        "id": 0,
        "seek": 0,
        "start": 0.0,
        "end": 2.5,
        "text": text,
        "tokens": [50364],
        "temperature": 0.0,
        "avg_logprob": -0.2,
        "compression_ratio": 1.1,
        "no_speech_prob": 0.01,
        "words": words,
    }
    return {"text": text, "segments": [segment], "language": "nl"} | changes


def whisper_cpp() -> Document:
    """whisper.cpp's full JSON."""
    return {
        "systeminfo": "AVX = 1",
        "model": {"type": "base"},
        "params": {"language": "auto"},
        "result": {"language": "fr"},
        "transcription": [
            {
                "timestamps": {"from": "00:00:00,000", "to": "00:00:02,000"},
                "offsets": {"from": 0, "to": 2000},
                "text": " Bonjour.",
            }
        ],
    }


def wtf() -> Document:
    """A World Transcription Format body by itself, its words in one list that the segments point into."""
    words = [
        {"id": index, "start": start, "end": end, "text": word, "confidence": 0.9}
        for index, (word, start, end) in enumerate(word_times("Good morning Hello", start=0.5, step=0.5))
    ]
    return {
        "transcript": {"text": "Good morning Hello", "language": "en-US", "duration": 4.0, "confidence": 0.9},
        "segments": [
            {"id": 0, "start": 0.5, "end": 1.5, "text": "Good morning", "speaker": 0, "words": [0, 1]},
            {"id": 1, "start": 1.5, "end": 2.0, "text": "Hello", "speaker": 1, "words": [2]},
        ],
        "metadata": {"created_at": "2026-11-20T10:00:00Z", "provider": "example", "model": "m"},
        "words": words,
        "speakers": {"0": {"id": 0, "label": "Agent"}, "1": {"id": 1, "label": "Customer"}},
    }


def audiohook_open() -> Document:
    """The message that begins an AudioHook stream."""
    participant = {"id": "p1", "ani": "tel:+32470123456", "aniName": "Test", "dnis": "+3225550000"}
    return {
        "version": "2",
        "id": "s1",
        "type": "open",
        "seq": 1,
        "serverseq": 0,
        "position": "PT0S",
        "parameters": {
            "organizationId": "o1",
            "conversationId": "conv-9",
            "participant": participant,
            "media": [
                {"type": "audio", "format": "PCMU", "channels": ["external", "internal"], "rate": 8000}
            ],
            "language": "nl-BE",
        },
    }


def audiohook_transcript(name: str, channel: str, text: str, *, start: float, **changes: Any) -> Document:
    """One transcript entity."""
    tokens = [
        {"type": "word", "value": word, "confidence": 0.9, "offset": f"PT{begin}S", "duration": "PT0.3S"}
        for word, begin, _ in word_times(text, start=start, step=0.3)
    ]
    interpretation = {"type": "display", "transcript": text, "tokens": tokens}
    data = {
        "id": name,
        "channel": channel,
        "isFinal": True,
        "offset": f"PT{start}S",
        "duration": f"PT{round(0.3 * len(tokens), 3)}S",
        "alternatives": [{"confidence": 0.9, "languages": ["nl-BE"], "interpretations": [interpretation]}],
    }
    return {"type": "transcript", "data": data | changes}


def audiohook_event(*entities: Document, seq: int = 2) -> Document:
    """The message that carries entities."""
    return {
        "version": "2",
        "id": "s1",
        "type": "event",
        "seq": seq,
        "clientseq": 1,
        "parameters": {"entities": list(entities)},
    }


def pca_segment(speaker: str, text: str, *, start: float, **changes: Any) -> Document:
    """One speech segment of Post-Call Analytics."""
    words = [
        {"Text": word, "Confidence": 0.9, "StartTime": begin, "EndTime": end}
        for word, begin, end in word_times(text, start=start, step=0.4)
    ]
    return {
        "SegmentStartTime": start,
        "SegmentEndTime": round(start + 0.4 * len(words), 3),
        "SegmentSpeaker": speaker,
        "OriginalText": text,
        "DisplayText": text,
        "SentimentScore": 0.0,
        "WordConfidence": words,
    } | changes


def pca(*segments: Document, channels: int = 1, **changes: Any) -> Document:
    """A result document of Post-Call Analytics."""
    head = {
        "GUID": "guid-1",
        "Agent": "a17",
        "ConversationTime": "2026-11-20 09:12:00",
        "ConversationLocation": "Europe/Brussels",
        "ProcessTime": "2026-11-20 11:00:00",
        "LanguageCode": "nl-NL",
        "Duration": "28.5",
        "SpeakerLabels": [
            {"Speaker": "spk_0", "DisplayText": "Agent"},
            {"Speaker": "spk_1", "DisplayText": "Customer"},
        ],
        "SpeakerTime": {
            "spk_0": {"TotalTimeSecs": 9.5},
            "spk_1": {"TotalTimeSecs": 4.0},
            "NonTalkTime": {"TotalTimeSecs": 2.0, "Instances": []},
        },
        "SourceInformation": [
            {
                "TranscribeJobInfo": {
                    "TranscribeApiType": "analytics",
                    "TranscriptionJobName": "job-1",
                    "ChannelIdentification": channels,
                }
            }
        ],
    }
    return {"ConversationAnalytics": head | changes, "SpeechSegments": list(segments)}
